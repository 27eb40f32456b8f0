package org.xuanjiang.history.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.xuanjiang.history.CaseKind;
import org.xuanjiang.history.CaseQuery;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.Units;

/** A search as it stands in an address; anything may be left out. */
record SearchQuery(CaseKind kind, String number, String unit, String text, CaseQuery.Progress progress, String status,
                   @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
                   String person, String campaign, String after) {

    private static final int LONGEST = 200;

    CaseQuery read(Units units) {
        if (from != null && to != null && to.isBefore(from)) {
            throw InvalidSubmission.at("to", "结束日期不能早于开始日期。");
        }
        var unitId = given("unit", unit);
        return new CaseQuery(kind, given("number", number), unitId == null ? null : units.get(unitId).id(), given("text", text), progress,
            given("status", status), from, to, given("person", person), given("campaign", campaign),
            given("after", after) == null ? null : CaseQuery.Place.read(after));
    }

    private static String given(String field, String value) {
        if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw InvalidSubmission.at(field, "查询内容过长或者有无法识别的字符，请重新填写。");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }
}
