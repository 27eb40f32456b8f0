package org.xuanjiang.organization;

import org.xuanjiang.kernel.Refusal;

/** No unit has this id. */
public final class UnitNotFound extends Refusal {

    UnitNotFound(String id) {
        super(Kind.NOT_FOUND, "没有代码为“" + id + "”的单位，请从名单中选择。");
    }
}
