package org.xuanjiang.nudge;

import org.xuanjiang.kernel.Refusal;

/** Whose task it is can be asked for, and when, has limits: a reminder that comes all the time is one that nobody reads. */
public final class NudgeRefused extends Refusal {

    private NudgeRefused(Kind kind, String message) {
        super(kind, message);
    }

    static NudgeRefused notFound() {
        return new NudgeRefused(Kind.NOT_FOUND, "没有找到该事项：它可能已经办结，或者不属于您的单位。请刷新页面。");
    }

    static NudgeRefused notOfTheUnit() {
        return new NudgeRefused(Kind.FORBIDDEN, "只有承办单位的起草人和负责人可以催办本单位的事项。");
    }

    static NudgeRefused own() {
        return new NudgeRefused(Kind.CONFLICT, "该事项在您手中或者可以由您认领，请直接办理。");
    }

    static NudgeRefused arrivedToday() {
        return new NudgeRefused(Kind.CONFLICT, "该事项今天刚送达，下一个工作日起可以催办。");
    }

    static NudgeRefused nudgedToday() {
        return new NudgeRefused(Kind.CONFLICT, "该事项本工作日已经催办过，同一事项每个工作日只催办一次。");
    }
}
