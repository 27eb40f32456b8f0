package org.xuanjiang.organization.account;

import java.util.List;

/** @param total how many there are on all pages */
public record AccountPage(List<Account> accounts, long total) {
}
