package org.xuanjiang.evidence.workflow;

import org.xuanjiang.kernel.Refusal;

/** The form of this task takes no files. */
final class NothingToUpload extends Refusal {

    NothingToUpload() {
        super(Kind.CONFLICT, "该事项不需要上传文件。");
    }
}
