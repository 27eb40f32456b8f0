package org.xuanjiang.engine;

import org.xuanjiang.kernel.Refusal;

/** Whoever is consulted gives an opinion; the decision stays with whoever asked. */
final class AskedForOpinion extends Refusal {

    AskedForOpinion() {
        super(Kind.CONFLICT, "本事项正在征求意见，请填写意见后交回，不能直接提交、放回或者转出。");
    }
}
