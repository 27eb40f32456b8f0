package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** Longer than files of its kind may be. */
public final class FileTooLarge extends Refusal {

    public FileTooLarge(String kind, long megabytes) {
        super(Kind.INVALID, "单个" + kind + "不能超过 " + megabytes + " MB，请压缩或者截取后再上传。");
    }
}
