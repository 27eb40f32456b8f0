package org.xuanjiang.publicity;

/** What the first review (初审) checks: is it true? */
public enum FirstCheck implements ReviewCheck {
    FACTS("事实准确"),
    FIGURES("数据与填报一致"),
    NAMES("人名、地名、单位名称、职务无误");

    private final String label;

    FirstCheck(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
