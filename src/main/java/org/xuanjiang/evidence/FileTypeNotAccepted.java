package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** What is inside the file is nothing that is taken, whatever its name says. */
public final class FileTypeNotAccepted extends Refusal {

    public FileTypeNotAccepted(String what, String advice) {
        super(Kind.INVALID, "不能上传" + what + "。" + advice);
    }
}
