package org.xuanjiang.web;

import java.io.IOException;

/** A request body went past {@link BodyLimit#MAX_BYTES} while it was read. */
class BodyTooLarge extends IOException {

    static final String MESSAGE = "提交的内容过大（超过 1 MB），请精简后再提交。";

    BodyTooLarge() {
        super(MESSAGE);
    }
}
