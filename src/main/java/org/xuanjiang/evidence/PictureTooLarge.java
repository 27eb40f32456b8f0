package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** A picture that would take too much memory to open. */
public final class PictureTooLarge extends Refusal {

    public PictureTooLarge(long megapixels) {
        super(Kind.INVALID, "图片的像素过大，最多 " + megapixels + " 百万像素。请缩小尺寸后再上传。");
    }
}
