package org.xuanjiang.versions;

import org.xuanjiang.kernel.Refusal;

/** No model has such a version. */
public final class VersionNotFound extends Refusal {

    public VersionNotFound() {
        super(Kind.NOT_FOUND, "没有找到该流程版本，请刷新页面后再试。");
    }
}
