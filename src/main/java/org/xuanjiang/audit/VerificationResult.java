package org.xuanjiang.audit;

import java.util.List;

/**
 * What a verification came to.
 *
 * @param checkpointedUntil moment of the last checkpoint, or null
 * @param unprotected       entries newer than the last checkpoint of their chain: cutting these off would not be noticed
 * @param rows              rows of history and documents that were held against the trail
 * @param incomparable      rows whose salts were erased, so that nobody can say whether they are as they were
 * @param found             how many findings there are; the list ends after the first thousand
 */
record VerificationResult(int chains, long entries, int checkpoints, String checkpointedUntil, long unprotected, long rows,
                          long incomparable, int found, List<Finding> findings) {

    /** Said with every answer: nobody should take more from it than it says. */
    static final List<String> NOT_DETECTABLE = List.of(
        "程序当时写入的虚假内容",
        "从未写入的事项",
        "最后一个检查点之后的留痕被从末尾截断",
        "锚文件与数据库一并被替换，且无人保存旧的锚文件",
        "向不同审计人出示不同的历史，而他们从不核对检查点");

    boolean isSound() {
        return found == 0;
    }
}
