package org.xuanjiang.plan;

import static org.xuanjiang.plan.PlanStage.APPROVING;
import static org.xuanjiang.plan.PlanStage.DRAFTING;
import static org.xuanjiang.plan.PlanStage.REVIEWING;
import static org.xuanjiang.plan.PlanStage.REVISING;
import static org.xuanjiang.plan.PlanStage.SIGNING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanjiang.campaign.WindowIsOver;

/**
 * What one unit promises for one campaign. Every method that changes it answers with the changed plan, or refuses.
 *
 * <p>Four eyes hold over its whole history: see {@link #requireMaySign}, {@link #requireMayReview}, {@link #requireMayApprove}.
 * An approved plan that is being amended stays approved, with its approved version in force, until the amendment is.
 *
 * @param stage             whose turn it is; {@code null} when no version is under way
 * @param approvedVersionNo version that is in force; {@code null} before approval
 * @param versions          oldest first; only ever grows
 * @param acts              its history, oldest first; only ever grows
 * @param revision          counts the changes, so that a lost update is refused
 */
public record Plan(String id, String campaignId, String unitId, PlanStatus status, PlanStage stage, Integer approvedVersionNo,
                   List<PlanVersion> versions, ReviewIssues issues, List<PlanAct> acts, int revision) {

    private static final Set<PlanStatus> ENDED =
        Set.of(PlanStatus.REFUSED, PlanStatus.EXPIRED, PlanStatus.CLOSED, PlanStatus.CALLED_OFF);

    public Plan {
        versions = List.copyOf(versions);
        acts = List.copyOf(acts);
    }

    static Plan invite(String id, String campaignId, String unitId, String personId, String reason, Instant at) {
        return new Plan(id, campaignId, unitId, PlanStatus.INVITED, DRAFTING, null, List.of(), ReviewIssues.NONE,
            List.of(new PlanAct(PlanActKind.INVITED, personId, at, reason, null)), 0);
    }

    // ---- reading

    public boolean hasEnded() {
        return ENDED.contains(status);
    }

    /** An approved plan is being changed. */
    public boolean isUnderAmendment() {
        return status == PlanStatus.APPROVED && stage != null;
    }

    /** The newest version, whatever became of it. */
    public Optional<PlanVersion> currentVersion() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version in force. */
    public Optional<PlanVersion> approvedVersion() {
        return Optional.ofNullable(approvedVersionNo).map(this::version);
    }

    /** @throws PlanVersionNotFound when there is none of this number */
    public PlanVersion version(int no) {
        if (no < 1 || no > versions.size()) {
            throw new PlanVersionNotFound();
        }
        return versions.get(no - 1);
    }

    /**
     * The version that this kind of judge saw last before the present one; what differs from it is what is new to them.
     * An amendment that none of them has seen is compared with the version in force.
     */
    public Optional<PlanVersion> lastSeen(PlanStage judging) {
        var kinds = judgements(judging);
        return acts.stream()
            .filter(act -> kinds.contains(act.kind()) && !act.versionNo().equals(currentNo()))
            .map(PlanAct::versionNo)
            .max(Integer::compare)
            .filter(no -> approvedVersionNo == null || no > approvedVersionNo)
            .map(this::version)
            .or(this::approvedVersion);
    }

    // ---- four eyes

    /** @throws SignerWroteThePlan for whoever drafted, revised or amended any version */
    public void requireMaySign(String personId) {
        if (versions.stream().anyMatch(version -> version.submittedBy().equals(personId))) {
            throw new SignerWroteThePlan();
        }
    }

    /** @throws JudgeActedForTheUnit for whoever drafted, revised or signed any version */
    public void requireMayReview(String personId) {
        if (hasActed(personId, act -> act.kind().isForTheUnit())) {
            throw new JudgeActedForTheUnit();
        }
    }

    /**
     * @throws JudgeActedForTheUnit        for whoever drafted, revised or signed any version
     * @throws ApproverReviewedThisVersion for whoever reviewed the present version
     */
    public void requireMayApprove(String personId) {
        requireMayReview(personId);
        var reviews = judgements(REVIEWING);
        if (hasActed(personId, act -> reviews.contains(act.kind()) && act.versionNo().equals(currentNo()))) {
            throw new ApproverReviewedThisVersion();
        }
    }

    // ---- the way to approval

    Plan draft(SealedContent content, String personId, Instant at) {
        require(PlanActKind.DRAFTED, status == PlanStatus.INVITED && stage == DRAFTING);
        return withVersion(PlanVersionKind.ORIGINAL, content, null, personId, at)
            .to(PlanStatus.IN_REVIEW, REVIEWING)
            .noting(PlanActKind.DRAFTED, personId, null, at);
    }

    /** The review route asks for the signature of the unit's leader first; which plans need one is for the route to say. */
    Plan awaitSignature() {
        require(PlanActKind.SIGNED, stage == REVIEWING);
        return to(status, SIGNING);
    }

    Plan sign(String opinion, String personId, Instant at) {
        require(PlanActKind.SIGNED, stage == SIGNING);
        requireMaySign(personId);
        return to(status, REVIEWING).noting(PlanActKind.SIGNED, personId, opinion, at);
    }

    Plan returnFromSigning(String opinion, List<IssuePoint> points, String personId, Instant at) {
        require(PlanActKind.SIGNING_RETURNED, stage == SIGNING);
        requireMaySign(personId);
        return returned(PlanActKind.SIGNING_RETURNED, opinion, points, personId, at);
    }

    /** @param approvalNeeded whether the review route asks for an approval as well; without one, agreement approves */
    Plan agree(String opinion, boolean approvalNeeded, String personId, Instant at) {
        require(PlanActKind.AGREED, stage == REVIEWING);
        requireMayReview(personId);
        var agreed = noting(PlanActKind.AGREED, personId, opinion, at);
        return approvalNeeded ? agreed.to(status, APPROVING) : agreed.inForce();
    }

    Plan returnFromReview(String opinion, List<IssuePoint> points, String personId, Instant at) {
        require(PlanActKind.REVIEW_RETURNED, stage == REVIEWING);
        requireMayReview(personId);
        return returned(PlanActKind.REVIEW_RETURNED, opinion, points, personId, at);
    }

    Plan refuseInReview(String opinion, String personId, Instant at) {
        require(PlanActKind.REVIEW_REFUSED, stage == REVIEWING);
        requireMayReview(personId);
        return refused(PlanActKind.REVIEW_REFUSED, opinion, personId, at);
    }

    Plan approve(String opinion, String personId, Instant at) {
        require(PlanActKind.APPROVED, stage == APPROVING);
        requireMayApprove(personId);
        return noting(PlanActKind.APPROVED, personId, opinion, at).inForce();
    }

    Plan returnFromApproval(String opinion, List<IssuePoint> points, String personId, Instant at) {
        require(PlanActKind.APPROVAL_RETURNED, stage == APPROVING);
        requireMayApprove(personId);
        return returned(PlanActKind.APPROVAL_RETURNED, opinion, points, personId, at);
    }

    Plan refuseApproval(String opinion, String personId, Instant at) {
        require(PlanActKind.APPROVAL_REFUSED, stage == APPROVING);
        requireMayApprove(personId);
        return refused(PlanActKind.APPROVAL_REFUSED, opinion, personId, at);
    }

    Plan revise(SealedContent content, Map<Integer, String> answers, String personId, Instant at) {
        require(PlanActKind.REVISED, stage == REVISING);
        var answered = new Plan(id, campaignId, unitId, status, stage, approvedVersionNo, versions,
            issues.answer(answers, personId, at), acts, revision);
        return answered.withVersion(PlanVersionKind.REVISION, content, null, personId, at)
            .to(status, REVIEWING)
            .noting(PlanActKind.REVISED, personId, null, at);
    }

    /** That nobody has begun to review is for the caller to make sure: only the engine knows who claimed the task. */
    Plan withdraw(String reason, String personId, Instant at) {
        require(PlanActKind.WITHDRAWN, stage == REVIEWING);
        return to(status, REVISING).noting(PlanActKind.WITHDRAWN, personId, reason, at);
    }

    // ---- amendment of an approved plan

    Plan requestAmendment(String reason, String personId, Instant at, LocalDate today, LocalDate windowEnd) {
        require(PlanActKind.AMENDMENT_REQUESTED, status == PlanStatus.APPROVED);
        if (stage != null) {
            throw new AmendmentUnderWay();
        }
        if (today.isAfter(windowEnd)) {
            throw new WindowIsOver(windowEnd);
        }
        return to(status, DRAFTING).noting(PlanActKind.AMENDMENT_REQUESTED, personId, reason, at);
    }

    Plan amend(SealedContent content, String reason, String personId, Instant at) {
        require(PlanActKind.AMENDED, status == PlanStatus.APPROVED && stage == DRAFTING);
        return withVersion(PlanVersionKind.AMENDMENT, content, reason, personId, at)
            .to(status, REVIEWING)
            .noting(PlanActKind.AMENDED, personId, reason, at);
    }

    Plan abandonAmendment(String reason, String personId, Instant at) {
        require(PlanActKind.AMENDMENT_ABANDONED, status == PlanStatus.APPROVED && stage == DRAFTING);
        return to(status, null).noting(PlanActKind.AMENDMENT_ABANDONED, personId, reason, at);
    }

    /** The window ended while a change was being made: the version in force stays. */
    Plan lapseAmendment(Instant at) {
        require(PlanActKind.AMENDMENT_LAPSED, isUnderAmendment());
        return to(status, null).noting(PlanActKind.AMENDMENT_LAPSED, null, null, at);
    }

    // ---- the end

    Plan expire(Instant at) {
        require(PlanActKind.EXPIRED, status == PlanStatus.INVITED || status == PlanStatus.IN_REVIEW);
        return to(PlanStatus.EXPIRED, null).noting(PlanActKind.EXPIRED, null, null, at);
    }

    Plan callOff(String reason, String personId, Instant at) {
        require(PlanActKind.CALLED_OFF, !hasEnded());
        return to(PlanStatus.CALLED_OFF, null).noting(PlanActKind.CALLED_OFF, personId, reason, at);
    }

    Plan close(Instant at) {
        require(PlanActKind.CLOSED, status == PlanStatus.APPROVED);
        return to(PlanStatus.CLOSED, null).noting(PlanActKind.CLOSED, null, null, at);
    }

    Plan closeWithoutSummary(Instant at) {
        require(PlanActKind.CLOSED_WITHOUT_SUMMARY, status == PlanStatus.APPROVED);
        return to(PlanStatus.CLOSED, null).noting(PlanActKind.CLOSED_WITHOUT_SUMMARY, null, null, at);
    }

    /** Keys of all lines that any version has had. */
    Set<String> knownKeys() {
        return versions.stream().flatMap(version -> version.content().sessions().stream())
            .map(PlannedSession::key).collect(Collectors.toUnmodifiableSet());
    }

    private Integer currentNo() {
        return versions.isEmpty() ? null : versions.size();
    }

    private static Set<PlanActKind> judgements(PlanStage stage) {
        return switch (stage) {
            case SIGNING -> Set.of(PlanActKind.SIGNED, PlanActKind.SIGNING_RETURNED);
            case REVIEWING -> Set.of(PlanActKind.AGREED, PlanActKind.REVIEW_RETURNED, PlanActKind.REVIEW_REFUSED);
            case APPROVING -> Set.of(PlanActKind.APPROVED, PlanActKind.APPROVAL_RETURNED, PlanActKind.APPROVAL_REFUSED);
            case DRAFTING, REVISING -> throw new IllegalArgumentException("nobody judges while " + stage);
        };
    }

    private boolean hasActed(String personId, Predicate<PlanAct> which) {
        return acts.stream().anyMatch(act -> personId.equals(act.personId()) && which.test(act));
    }

    private Plan returned(PlanActKind kind, String opinion, List<IssuePoint> points, String personId, Instant at) {
        var raised = issues.raise(points, currentNo(), personId, at);
        return new Plan(id, campaignId, unitId, status, REVISING, approvedVersionNo, versions, raised, acts, revision)
            .noting(kind, personId, opinion, at);
    }

    /** A refused amendment leaves the plan as it was approved; a refused plan is over. */
    private Plan refused(PlanActKind kind, String opinion, String personId, Instant at) {
        return to(isUnderAmendment() ? PlanStatus.APPROVED : PlanStatus.REFUSED, null).noting(kind, personId, opinion, at);
    }

    private Plan inForce() {
        return new Plan(id, campaignId, unitId, PlanStatus.APPROVED, null, currentNo(), versions, issues, acts, revision);
    }

    private Plan to(PlanStatus nextStatus, PlanStage nextStage) {
        return new Plan(id, campaignId, unitId, nextStatus, nextStage, approvedVersionNo, versions, issues, acts, revision);
    }

    private Plan withVersion(PlanVersionKind kind, SealedContent content, String reason, String personId, Instant at) {
        var version = new PlanVersion(versions.size() + 1, kind, content, reason, personId, at);
        return new Plan(id, campaignId, unitId, status, stage, approvedVersionNo,
            Stream.concat(versions.stream(), Stream.of(version)).toList(), issues, acts, revision);
    }

    private Plan noting(PlanActKind kind, String personId, String opinion, Instant at) {
        var act = new PlanAct(kind, personId, at, opinion, currentNo());
        return new Plan(id, campaignId, unitId, status, stage, approvedVersionNo, versions, issues,
            Stream.concat(acts.stream(), Stream.of(act)).toList(), revision);
    }

    private void require(PlanActKind act, boolean allowed) {
        if (!allowed) {
            throw new PlanActNotAllowed(act, status, stage);
        }
    }
}
