package org.xuanjiang.organization.deputy;

import org.xuanjiang.kernel.Refusal;

/** Deputies are named by the person, by whoever leads them, or by the security administrator. */
public final class NotYoursToName extends Refusal {

    NotYoursToName() {
        super(Kind.FORBIDDEN, "只能由本人、本单位负责人（市总工会为分管领导）或者安全管理员指定和收回代理人。");
    }
}
