package org.xuanjiang.plan.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.ReviewIssues;

/** The answer to one open point of a returned paper. */
public record IssueAnswer(
    @Label("序号") @NotNull Integer no,
    @Label("答复") @NotBlank @Size(max = 1000) String answer) {

    /**
     * @param answers {@code null} counts as none
     * @throws InvalidSubmission when a point is answered twice
     */
    public static Map<Integer, String> byNumber(List<IssueAnswer> answers) {
        var byNumber = new LinkedHashMap<Integer, String>();
        for (var answer : answers == null ? List.<IssueAnswer>of() : answers) {
            if (byNumber.put(answer.no(), answer.answer()) != null) {
                throw InvalidSubmission.at("answers", "第 " + answer.no() + " 条审核意见答复了两次，请只保留一次。");
            }
        }
        return byNumber;
    }

    /** One empty answer for each open point. */
    public static List<IssueAnswer> toFill(ReviewIssues issues) {
        return issues.open().stream().map(issue -> new IssueAnswer(issue.no(), null)).toList();
    }
}
