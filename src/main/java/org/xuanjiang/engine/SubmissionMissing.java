package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** A completion without a submission. */
final class SubmissionMissing extends Refusal {

    SubmissionMissing() {
        super(Kind.INVALID, "没有收到填写的内容，请在任务表单中填写并提交。");
    }
}
