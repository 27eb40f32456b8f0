package org.xuanjiang.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.calendar.CalendarDay;
import org.xuanjiang.calendar.DayKind;
import org.xuanjiang.calendar.OfficialDocument;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * Days that somebody enters from an official document.
 *
 * @param to the last day; the same as {@code from} for a single one
 */
record NewDays(LocalDate from, LocalDate to, DayKind kind, String name, String documentNumber, String documentTitle) {

    private static final int MOST_DAYS = 15;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 200;
    private static final int EARLIEST_YEAR = 2022;
    private static final int LATEST_YEAR = 2099;

    /** @throws InvalidSubmission when something is missing, too long, or makes no sense */
    List<CalendarDay> days() {
        var problems = new ArrayList<FieldProblem>();
        if (from == null || from.getYear() < EARLIEST_YEAR || from.getYear() > LATEST_YEAR) {
            problems.add(new FieldProblem("from", "请填写开始日期。"));
        } else if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            problems.add(new FieldProblem("to", "结束日期不能早于开始日期，一次最多登记 " + MOST_DAYS + " 天。"));
        }
        if (kind == null) {
            problems.add(new FieldProblem("kind", "请选择放假或者上班。"));
        }
        require("name", "名称", name, LONGEST_NAME, problems);
        require("documentNumber", "文号", documentNumber, LONGEST_NUMBER, problems);
        require("documentTitle", "文件标题", documentTitle, LONGEST_TITLE, problems);
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        var document = document();
        return from.datesUntil(to.plusDays(1)).map(date -> new CalendarDay(date, kind, name.strip(), document)).toList();
    }

    OfficialDocument document() {
        return new OfficialDocument(documentNumber.strip(), documentTitle.strip());
    }

    private static void require(String field, String label, String value, int longest, List<FieldProblem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "请填写" + label + "。"));
        } else if (value.strip().length() > longest) {
            problems.add(new FieldProblem(field, label + "不能超过 " + longest + " 个字。"));
        } else if (value.codePoints().anyMatch(NewDays::unstorable)) {
            problems.add(new FieldProblem(field, label + "中有无法保存的字符，请重新填写。"));
        }
    }

    private static boolean unstorable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
