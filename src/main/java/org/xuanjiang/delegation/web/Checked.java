package org.xuanjiang.delegation.web;

import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TypedText;

/** What a request must name. */
final class Checked {

    private static final int LONGEST_ID = 64;

    private Checked() {
    }

    /** @throws InvalidSubmission when it is missing, or nothing that could be an id */
    static String text(String field, String value, String missing) {
        if (value == null || value.isBlank() || value.length() > LONGEST_ID || !TypedText.isStorable(value)) {
            throw InvalidSubmission.at(field, missing);
        }
        return value;
    }
}
