package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** Completed before all bytes have arrived. */
public final class UploadIncomplete extends Refusal {

    UploadIncomplete() {
        super(Kind.CONFLICT, "文件还没有传完，将自动从中断处继续。");
    }
}
