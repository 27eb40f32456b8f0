package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** Nobody stands for others while somebody stands for them. */
public final class DeputyAway extends Refusal {

    DeputyAway(String deputyName) {
        super(Kind.CONFLICT, deputyName + "这段时间自己也由他人代理，请另选代理人。");
    }
}
