package org.xuanjiang.summary;

import static org.xuanjiang.summary.SummaryStatus.ACCEPTED;
import static org.xuanjiang.summary.SummaryStatus.CLOSED_UNREAD;
import static org.xuanjiang.summary.SummaryStatus.CLOSED_WITHOUT;
import static org.xuanjiang.summary.SummaryStatus.DRAFT;
import static org.xuanjiang.summary.SummaryStatus.RETURNED;
import static org.xuanjiang.summary.SummaryStatus.SUBMITTED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.plan.IssuePoint;
import org.xuanjiang.plan.ReviewIssues;
import org.xuanjiang.session.PlanFigures;

/**
 * A unit's closing report on one plan. Every method that changes it answers with the changed summary, or refuses.
 *
 * @param versions oldest first; only ever grows
 * @param acts     its history, oldest first; only ever grows
 * @param revision counts the changes, so that a lost update is refused
 */
public record Summary(String id, String campaignId, String planId, String unitId, SummaryStatus status,
                      List<SummaryVersion> versions, ReviewIssues issues, List<SummaryAct> acts, int revision) {

    public Summary {
        versions = List.copyOf(versions);
        acts = List.copyOf(acts);
    }

    static Summary begin(String id, String campaignId, String planId, String unitId) {
        return new Summary(id, campaignId, planId, unitId, DRAFT, List.of(), ReviewIssues.NONE, List.of(), 0);
    }

    /** The newest version, whatever became of it. */
    public Optional<SummaryVersion> currentVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version before the newest; the reviewer has seen it, since only a returned summary gets another one. */
    public Optional<SummaryVersion> returnedVersion() {
        return versions.size() < 2 ? Optional.empty() : Optional.of(versions.get(versions.size() - 2));
    }

    /** The version that was accepted. */
    public Optional<SummaryVersion> acceptedVersion() {
        return status == ACCEPTED ? currentVersion() : Optional.empty();
    }

    /** @param answers by number of the issue; every open one needs its answer */
    Summary submit(SummaryContent content, PlanFigures figures, Map<Integer, String> answers, String personId, Instant at) {
        require(SummaryActKind.SUBMITTED, DRAFT, RETURNED);
        var answered = issues.answer(answers, personId, at);
        var version = new SummaryVersion(versions.size() + 1, content, figures, personId, at);
        return new Summary(id, campaignId, planId, unitId, SUBMITTED, append(versions, version), answered, acts, revision)
            .noting(SummaryActKind.SUBMITTED, personId, null, at);
    }

    /** @throws AuthorMayNotReviewSummary for whoever wrote any version */
    public void requireMayReview(String personId) {
        if (versions.stream().anyMatch(version -> version.submittedBy().equals(personId))) {
            throw new AuthorMayNotReviewSummary();
        }
    }

    Summary accept(String opinion, String personId, Instant at) {
        require(SummaryActKind.ACCEPTED, SUBMITTED);
        requireMayReview(personId);
        return to(ACCEPTED, issues).noting(SummaryActKind.ACCEPTED, personId, opinion, at);
    }

    Summary giveBack(String opinion, List<IssuePoint> points, String personId, Instant at) {
        require(SummaryActKind.RETURNED, SUBMITTED);
        requireMayReview(personId);
        if (opinion == null || opinion.isBlank()) {
            throw InvalidSubmission.at("opinion", "退回时请填写审阅意见。");
        }
        return to(RETURNED, issues.raise(points, versions.size(), personId, at))
            .noting(SummaryActKind.RETURNED, personId, opinion, at);
    }

    /** Time is up. A unit that had handed in is not recorded as one that had not. */
    Summary close(Instant at) {
        require(SummaryActKind.CLOSED, DRAFT, RETURNED, SUBMITTED);
        return to(status == SUBMITTED ? CLOSED_UNREAD : CLOSED_WITHOUT, issues).noting(SummaryActKind.CLOSED, null, null, at);
    }

    private Summary to(SummaryStatus next, ReviewIssues nextIssues) {
        return new Summary(id, campaignId, planId, unitId, next, versions, nextIssues, acts, revision);
    }

    private Summary noting(SummaryActKind kind, String personId, String opinion, Instant at) {
        return new Summary(id, campaignId, planId, unitId, status, versions, issues,
            append(acts, new SummaryAct(kind, personId, at, opinion, versions.size())), revision);
    }

    private void require(SummaryActKind act, SummaryStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new SummaryActNotAllowed(act, status);
        }
    }

    private static <T> List<T> append(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
