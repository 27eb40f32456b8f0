package org.xuanjiang.notification;

import org.xuanjiang.kernel.InvalidSubmission;

/** One address for letters, as people type it. */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final String FORM = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    /** @throws InvalidSubmission when it is none */
    public static MailAddress of(String typed) {
        var address = typed == null ? "" : typed.strip();
        if (address.length() > LONGEST || !address.matches(FORM)) {
            throw InvalidSubmission.at("address", "请填写正确的邮箱地址，例如 xuanjiao@example.com。");
        }
        return new MailAddress(address);
    }
}
