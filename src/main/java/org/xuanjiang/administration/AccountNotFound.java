package org.xuanjiang.administration;

import org.xuanjiang.kernel.Refusal;

/** Nobody has this name, or it is none that anybody may see. */
public final class AccountNotFound extends Refusal {

    AccountNotFound() {
        super(Kind.NOT_FOUND, "没有这个账号，请刷新列表后重试。");
    }
}
