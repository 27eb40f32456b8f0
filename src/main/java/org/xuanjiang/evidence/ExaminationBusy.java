package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** Several large files are being examined; later there is room. */
public final class ExaminationBusy extends Refusal {

    public ExaminationBusy() {
        super(Kind.CONFLICT, "正在检查的文件较多，请稍候，将自动重试。");
    }
}
