package org.xuanjiang.plan;

import org.xuanjiang.kernel.Labelled;

/** Who is addressed; clause 三（二） of the notice asks for lectures made for their listeners (对象化、分众化). */
public enum Audience implements Labelled {
    OFFICE("机关事业单位"),
    ENTERPRISE("企业"),
    VILLAGE("村组"),
    COMMUNITY("社区"),
    SCHOOL("学校"),
    PLATFORM_WORKERS("新就业形态劳动者"),
    UNION_CADRES("工会干部"),
    OTHER("其他");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
