package org.xuanjiang.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

/** All points ever raised on one paper, by number. */
public record ReviewIssues(List<ReviewIssue> all) {

    public static final ReviewIssues NONE = new ReviewIssues(List.of());

    public ReviewIssues {
        all = List.copyOf(all);
    }

    public List<ReviewIssue> open() {
        return all.stream().filter(ReviewIssue::isOpen).toList();
    }

    /** @throws InvalidSubmission when there is no point: a paper is not returned with a single line of text */
    public ReviewIssues raise(List<IssuePoint> points, int versionNo, String personId, Instant at) {
        if (points.isEmpty()) {
            throw InvalidSubmission.at("issues", "退回时请至少写明一条审核意见。");
        }
        var more = new ArrayList<>(all);
        for (var point : points) {
            more.add(new ReviewIssue(more.size() + 1, versionNo, point.place(), point.demand(), point.basis(), personId, at,
                null, null, null));
        }
        return new ReviewIssues(more);
    }

    /**
     * Closes every open point.
     *
     * @param answers by number of the point
     * @throws InvalidSubmission naming the points that lack an answer, and the numbers that are not open
     */
    public ReviewIssues answer(Map<Integer, String> answers, String personId, Instant at) {
        var problems = new ArrayList<FieldProblem>();
        var open = open().stream().map(ReviewIssue::no).toList();
        open.stream().filter(no -> !answers.containsKey(no))
            .forEach(no -> problems.add(new FieldProblem("answers", "请答复第 " + no + " 条审核意见。")));
        answers.keySet().stream().filter(no -> !open.contains(no))
            .forEach(no -> problems.add(new FieldProblem("answers", "没有待答复的第 " + no + " 条审核意见，请刷新后再填写。")));
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        return new ReviewIssues(all.stream()
            .map(issue -> issue.isOpen() ? issue.answered(answers.get(issue.no()), personId, at) : issue)
            .toList());
    }
}
