package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** A document that swells when it is opened, or holds what no document needs. */
public final class ArchiveRefused extends Refusal {

    public ArchiveRefused(String what) {
        super(Kind.INVALID, "文档" + what + "，不能上传。请用 Office 或 WPS 打开后另存一份，或者另存为 PDF 再上传。");
    }
}
