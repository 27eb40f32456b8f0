package org.xuanjiang.audit;

/**
 * One thing that is not as it was recorded.
 *
 * @param kind   what is wrong
 * @param chain  where, or {@code null} when it concerns no single chain
 * @param seq    entry in the chain, or 0
 * @param object row of a table, number of a checkpoint, or {@code null}
 */
record Finding(Kind kind, String chain, int seq, String object) {

    static Finding at(Kind kind, String chain, int seq) {
        return new Finding(kind, chain, seq, null);
    }

    static Finding of(Kind kind, String object) {
        return new Finding(kind, null, 0, object);
    }

    /** @param chain where the row was last recorded, or its process instance; null when nobody knows */
    static Finding ofRow(Kind kind, TouchedRow row, String chain, int seq) {
        return new Finding(kind, chain, seq, row.text());
    }

    /** The process instance in which it is, or null when it belongs to none. */
    String instance() {
        return chain == null || chain.startsWith(Trail.DAY) ? null : chain;
    }

    /** In Chinese, one line. */
    String text() {
        var where = chain == null ? "" : "：链 " + chain + (seq == 0 ? "" : " 第 " + seq + " 条");
        return kind.text + where + (object == null ? "" : "：" + TableWords.of(object));
    }

    /** Kinds, with what an auditor reads. */
    enum Kind {
        ENTRY_ALTERED("留痕记录被改动"),
        ENTRY_MISSING("留痕记录缺失、多出或次序不对"),
        CHAIN_BROKEN("与上一条留痕衔接不上"),
        HEAD_DIFFERS("链头与最后一条留痕不符"),
        CHECKPOINT_ALTERED("检查点被改动、缺失或次序不对"),
        CHECKPOINT_SIGNATURE("检查点签名无效"),
        DIFFERS_FROM_CHECKPOINT("与检查点时的留痕不符（被截断、删除或重算）"),
        DIFFERS_FROM_ANCHOR("与库外锚文件不符（检查点被替换、删除，或恢复了旧备份）"),
        ANCHOR_UNREADABLE("锚文件有一行无法识别"),
        FILE_UNREADABLE("导出文件有一行无法识别"),
        ROW_ALTERED("数据行与留痕不符"),
        ROW_MISSING("数据行被删除"),
        ROW_UNKNOWN("数据行没有留痕"),
        RUNNING_DIFFERS("在办状态与历史不符");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }
}
