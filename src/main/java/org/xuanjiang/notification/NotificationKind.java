package org.xuanjiang.notification;

import org.xuanjiang.kernel.Labelled;

/** What people hear of. */
public enum NotificationKind implements Labelled {
    ARRIVED("新的待办"),
    RETURNED("退回修改"),
    HANDED_OVER("转交给我"),
    ASKED("征求意见和会签"),
    ANSWERED("意见已答复"),
    DEPUTY("代理"),
    URGED("督办"),
    NUDGED("催办"),
    APPROVED("审批通过"),
    REFUSED("未获通过"),
    REMINDER("到期提醒"),
    ESCALATION("逾期告知"),
    COPIED("抄送"),
    COURSEWARE("课件");

    private final String label;

    NotificationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
