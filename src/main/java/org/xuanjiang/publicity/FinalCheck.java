package org.xuanjiang.publicity;

/** What the final review (终审) checks: may it go out, now and there? */
public enum FinalCheck implements ReviewCheck {
    SECRECY("不涉密、不泄露个人信息"),
    TIMING("发布时机适当"),
    CHANNELS("发布渠道适当");

    private final String label;

    FinalCheck(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
