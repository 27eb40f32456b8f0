package org.xuanjiang.publicity;

/** What the second review (复审) checks: is it right? */
public enum SecondCheck implements ReviewCheck {
    POLITICAL_WORDING("政治表述规范"),
    ORIENTATION("导向正确"),
    QUOTATIONS("引文与出处核对无误");

    private final String label;

    SecondCheck(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
