package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** A report names only so many files. */
public final class TooManyFiles extends Refusal {

    TooManyFiles(int most) {
        super(Kind.INVALID, "一份填报最多 " + most + " 个文件，请挑选后再上传。");
    }
}
