package org.xuanjiang.dossier;

import org.xuanjiang.kernel.Refusal;

/** There is no such plan, campaign or dossier, or it is not theirs. */
public final class DossierNotFound extends Refusal {

    DossierNotFound() {
        super(Kind.NOT_FOUND, "没有找到这份档案或它所属的活动、方案，请刷新页面后重试。");
    }
}
