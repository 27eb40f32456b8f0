package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** The block does not continue what has arrived; ask how far it is and go on from there. */
public final class UploadOutOfStep extends Refusal {

    UploadOutOfStep(long received) {
        super(Kind.CONFLICT, "上传的进度有变化（已收到 " + received + " 字节），将自动从中断处继续。");
    }
}
