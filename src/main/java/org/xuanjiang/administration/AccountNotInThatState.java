package org.xuanjiang.administration;

import org.xuanjiang.kernel.Refusal;

/** The account is no longer, or never was, in the state that the page showed. */
public final class AccountNotInThatState extends Refusal {

    AccountNotInThatState(String state) {
        super(Kind.CONFLICT, state + "请刷新列表后查看。");
    }
}
