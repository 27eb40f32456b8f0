package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** A file that a report names stays with it. */
public final class FileAlreadyReported extends Refusal {

    FileAlreadyReported() {
        super(Kind.CONFLICT, "该文件已随填报提交，不能再删除。");
    }
}
