package org.xuanjiang.notification;

import org.xuanjiang.kernel.Labelled;

/** How a message leaves the house; the inbox is no way, because everybody has it. */
public enum Way implements Labelled {
    MAIL("电子邮件"),
    /** The group chat of a unit. */
    WECOM("企业微信群");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
