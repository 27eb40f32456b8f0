package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** No such upload, or somebody else's; the two must look alike. */
public final class UploadNotFound extends Refusal {

    UploadNotFound() {
        super(Kind.NOT_FOUND, "没有找到该上传：它可能已经完成、取消或者过期，请重新选择文件。");
    }
}
