package org.xuanjiang.session.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.plan.LecturerNames;
import org.xuanjiang.session.LecturerCalendar;

/** When a lecturer is busy: asked while a plan is being written, and by the page 宣讲员. */
@RestController
class LecturerDaysController {

    private static final int LONGEST_NAMES = 60;
    private static final int LONGEST_DAYS = 400;

    private final LecturerCalendar calendar;
    private final CurrentPerson currentPerson;

    LecturerDaysController(LecturerCalendar calendar, CurrentPerson currentPerson) {
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    /**
     * @param name one lecturer, or several with a mark between them, as plans name them
     * @param plan that is being written; its own sessions do not count
     */
    @GetMapping("/api/lecturers/busy-days")
    List<LecturerCalendar.BusyDay> busyDays(@RequestParam String name, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                                            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
                                            @RequestParam(required = false) String plan) {
        if (name.length() > LONGEST_NAMES || name.indexOf('\0') >= 0) {
            throw InvalidSubmission.at("name", "宣讲人姓名过长或者有无法识别的字符，请重新填写。");
        }
        if (from.getYear() < 2000 || to.getYear() > 2200 || to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw InvalidSubmission.at("to", "日期范围不对，请重新填写。");
        }
        return calendar.busyDays(LecturerNames.in(name), from, to, plan, currentPerson.get());
    }
}
