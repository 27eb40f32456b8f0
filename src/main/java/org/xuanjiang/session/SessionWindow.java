package org.xuanjiang.session;

import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.kernel.FieldProblem;

/**
 * The days on which sessions of a campaign may lie.
 *
 * @param start first day of the campaign's window
 * @param end   its last day
 * @param today the day on which somebody arranges or reports
 */
record SessionWindow(LocalDate start, LocalDate end, LocalDate today) {

    /** A day in the past is fine: small unions often write down afterwards what they arranged by phone. */
    List<FieldProblem> refusePlannedOn(String field, LocalDate day) {
        return day.isBefore(start) || day.isAfter(end)
            ? List.of(new FieldProblem(field, "计划宣讲日期应在宣讲时段（" + ChineseDate.of(start) + "至" + ChineseDate.of(end) + "）内。"))
            : List.of();
    }

    /** After the window's end is only worth a hint, see {@link SessionHints}: the report must say what really happened. */
    List<FieldProblem> refuseHeldOn(String field, LocalDate day) {
        if (day == null) {
            return List.of(new FieldProblem(field, "请填写实际宣讲日期。"));
        }
        if (day.isAfter(today)) {
            return List.of(new FieldProblem(field, "实际宣讲日期不能晚于今天（" + ChineseDate.of(today) + "）。"));
        }
        if (day.isBefore(start)) {
            return List.of(new FieldProblem(field, "实际宣讲日期不能早于宣讲时段的第一天（" + ChineseDate.of(start) + "）。"));
        }
        return List.of();
    }

    /** What is reported as done cannot lie ahead; a day that was not noted is fine. */
    List<FieldProblem> refuseFuture(String field, LocalDate day) {
        return day != null && day.isAfter(today)
            ? List.of(new FieldProblem(field, "日期不能晚于今天（" + ChineseDate.of(today) + "）。"))
            : List.of();
    }
}
