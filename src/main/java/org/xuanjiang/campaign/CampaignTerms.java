package org.xuanjiang.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * What the drafter proposes and the approver issues.
 *
 * @param noticeNumber   文号, for example 固工发〔2022〕142号
 * @param issuedOn       date of the notice
 * @param windowStart    first day on which sessions may be held
 * @param windowEnd      last such day, included
 * @param planDeadline   day by which the units send in their plans
 * @param tracks         ways of lecturing asked for, in the notice's order
 * @param requirements   what the units are asked to observe
 */
public record CampaignTerms(String noticeNumber, String noticeTitle, String issuer, LocalDate issuedOn, String theme,
                            LocalDate windowStart, LocalDate windowEnd, LocalDate planDeadline,
                            List<Track> tracks, String requirements) {

    public CampaignTerms {
        tracks = tracks.stream().distinct().sorted().toList();
    }

    /** @throws InvalidSubmission naming every field that contradicts another or the calendar */
    void requireSound(LocalDate today) {
        var problems = new ArrayList<FieldProblem>();
        if (tracks.isEmpty()) {
            problems.add(new FieldProblem("tracks", "请至少选择一种宣讲形式。"));
        }
        if (windowEnd.isBefore(windowStart)) {
            problems.add(new FieldProblem("windowEnd", "结束日期不能早于开始日期。"));
        } else if (windowEnd.isBefore(today)) {
            problems.add(new FieldProblem("windowEnd", "结束日期已过，请改为今天或以后的日期。"));
        } else if (planDeadline.isBefore(windowStart) || planDeadline.isAfter(windowEnd)) {
            problems.add(new FieldProblem("planDeadline", "方案报送截止日期应在活动起止日期之内。"));
        } else if (planDeadline.isBefore(today)) {
            problems.add(new FieldProblem("planDeadline", "方案报送截止日期已过，请改为今天或以后的日期。"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
    }
}
