package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** No such file, or one of another unit; the two must look alike. */
public final class EvidenceNotFound extends Refusal {

    EvidenceNotFound() {
        super(Kind.NOT_FOUND, "没有找到该文件：它可能已被删除，或者不属于您的单位。");
    }
}
