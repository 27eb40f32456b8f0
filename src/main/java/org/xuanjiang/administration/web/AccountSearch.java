package org.xuanjiang.administration.web;

import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.account.AccountQuery;

/**
 * A search as it stands in an address; everything may be left out.
 *
 * @param page counted from one, as people count
 */
record AccountSearch(String text, String role, String unit, AccountQuery.Status status, Integer page) {

    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 10_000;

    AccountQuery query() {
        if (text != null && (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0)) {
            throw InvalidSubmission.at("text", "查找的内容最多" + LONGEST_TEXT + "个字，请缩短。");
        }
        return new AccountQuery(text, role, unit, status);
    }

    int pageNumber() {
        if (page != null && (page < 1 || page > LAST_PAGE)) {
            throw InvalidSubmission.at("page", "没有这一页。");
        }
        return page == null ? 0 : page - 1;
    }
}
