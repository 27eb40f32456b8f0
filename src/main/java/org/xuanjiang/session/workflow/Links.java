package org.xuanjiang.session.workflow;

/** What counts as a web address; anything else could carry a script once it is shown as a link. */
final class Links {

    static final String PATTERN = "^https?://\\S+$";
    static final String MESSAGE = "应以 http:// 或 https:// 开头，中间没有空格";
    static final int LENGTH = 500;

    private Links() {
    }
}
