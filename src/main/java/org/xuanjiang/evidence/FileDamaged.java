package org.xuanjiang.evidence;

import org.xuanjiang.kernel.Refusal;

/** The file cannot be read to its end. */
public final class FileDamaged extends Refusal {

    public FileDamaged() {
        super(Kind.INVALID, "文件不完整或者已损坏，打不开。请在本机打开确认无误后重新上传。");
    }
}
