package org.xuanjiang.history;

import org.xuanjiang.kernel.Labelled;

/** What an entry of a timeline is about. */
public enum Topic implements Labelled {
    CAMPAIGN("活动"),
    PLAN("方案"),
    SESSION("场次"),
    CONCERN("职工关切"),
    CHECK("抽查"),
    SUMMARY("经验总结"),
    ARTICLE("宣传稿件"),
    TASK("任务"),
    URGE("督办"),
    NUDGE("催办"),
    HAND_OVER("移交"),
    PASS("转办交接"),
    COUNSEL("会签和意见"),
    COPY("抄送");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
