package org.xuanjiang.organization;

import org.xuanjiang.kernel.Labelled;

/** Kind of an addressee of the notice. */
public enum UnitKind implements Labelled {
    FEDERATION("市总工会"),
    DEPARTMENT("市总机关部室、中心"),
    COUNTY("县（区）总工会"),
    DEVELOPMENT_ZONE("开发区总工会"),
    DIRECT("市直基层工会");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
