package org.xuanjiang.calendar.web;

import org.xuanjiang.kernel.Refusal;

/** The calendar is business: the federation's reviewers keep it, and nobody who runs the program. */
final class NotTheCalendarsKeeper extends Refusal {

    NotTheCalendarsKeeper() {
        super(Kind.FORBIDDEN, "只有市总工会的审核人可以登记放假和调休。");
    }
}
