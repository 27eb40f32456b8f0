package org.xuanjiang.session;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlanVersion;
import org.xuanjiang.plan.PlannedSession;
import org.xuanjiang.plan.Plans;

/** Turns approved versions of plans into promises, and promises into work. */
@Service
@Transactional
public class Obligations {

    private static final String TAKEN_OUT = "方案变更后取消";

    private final Plans plans;
    private final ObligationRepository obligations;
    private final SessionRepository sessions;
    private final BatchRepository batches;
    private final OnlineWorkRepository onlineWork;

    Obligations(Plans plans, ObligationRepository obligations, SessionRepository sessions, BatchRepository batches,
                OnlineWorkRepository onlineWork) {
        this.plans = plans;
        this.obligations = obligations;
        this.sessions = sessions;
        this.batches = batches;
        this.onlineWork = onlineWork;
    }

    /**
     * Freezes the approved version of a plan: one obligation per row, and the sessions, batches and online work that
     * fulfil them.
     *
     * @return number of the version
     */
    public int freeze(String planId) {
        var plan = plans.get(planId);
        var approved = approvedVersion(plan);
        approved.content().sessions().forEach(row -> promise(plan, row, approved.no()));
        openBatchesAndOnlineWork(planId, approved.no());
        return approved.no();
    }

    /** Brings promises and open work in line with the version that an approved amendment put in force. */
    public AmendmentEffect amend(String planId) {
        var plan = plans.get(planId);
        var approved = approvedVersion(plan);
        var diff = ObligationDiff.between(obligations.inForce(planId), approved.content().sessions());
        var cancelled = new HashSet<String>();
        var changed = new HashSet<String>();
        diff.removed().forEach(gone -> {
            obligations.replace(gone);
            sessions.ofRow(planId, gone.rowKey()).forEach(session -> cancelIfPlanned(session, cancelled));
        });
        diff.changed().forEach(change -> change(plan, change, approved.no(), cancelled, changed));
        diff.added().forEach(row -> promise(plan, row, approved.no()));
        var emptied = restateBatches(planId);
        openBatchesAndOnlineWork(planId, approved.no());
        return new AmendmentEffect(approved.no(), cancelled, changed, emptied);
    }

    private void promise(Plan plan, PlannedSession row, int versionNo) {
        var promise = Obligation.frozen(TimeOrderedId.next(), plan, row, versionNo, versionNo);
        obligations.add(promise);
        if (promise.heldOneByOne()) {
            addSessions(promise, 1, promise.count(), versionNo);
        }
    }

    private void addSessions(Obligation promise, int firstOrdinal, int howMany, int versionNo) {
        for (var ordinal = firstOrdinal; ordinal < firstOrdinal + howMany; ordinal++) {
            sessions.add(LectureSession.promised(TimeOrderedId.next(), promise, ordinal, versionNo));
        }
    }

    private void change(Plan plan, ObligationDiff.Change change, int versionNo, Set<String> cancelled,
                        Set<String> changed) {
        var before = change.before();
        var after = Obligation.frozen(TimeOrderedId.next(), plan, change.after(), versionNo, before.addedIn());
        obligations.replace(before);
        obligations.add(after);
        if (!after.heldOneByOne()) {
            return;
        }
        var all = sessions.ofRow(plan.id(), after.rowKey());
        var standing = all.stream().filter(session -> session.status() != SessionStatus.CANCELLED).toList();
        var planned = standing.stream().filter(session -> session.status() == SessionStatus.PLANNED).toList();
        var kept = planned.size() - Math.min(planned.size(), Math.max(0, standing.size() - after.count()));
        planned.subList(0, kept).forEach(session -> {
            sessions.update(session.amended(before, after));
            changed.add(session.id());
        });
        planned.subList(kept, planned.size()).forEach(session -> cancelIfPlanned(session, cancelled));
        addSessions(after, all.size() + 1, Math.max(0, after.count() - standing.size()), versionNo);
    }

    private void cancelIfPlanned(LectureSession session, Set<String> cancelled) {
        if (session.status() == SessionStatus.PLANNED) {
            sessions.update(session.cancelled(TAKEN_OUT));
            cancelled.add(session.id());
        }
    }

    /** Reported batches get a new shortfall; open ones without a row left are cancelled and answered. */
    private Set<GrassrootsBatch> restateBatches(String planId) {
        var promises = obligations.inForce(planId);
        var all = batches.ofPlan(planId);
        var emptied = new HashSet<GrassrootsBatch>();
        for (var batch : all) {
            var rows = batch.rowsAmong(promises, all);
            if (batch.status() == SessionStatus.PLANNED && rows.isEmpty()) {
                batches.update(batch.cancelled(TAKEN_OUT));
                emptied.add(batch);
            } else if (batch.status() == SessionStatus.HELD || batch.status() == SessionStatus.NOT_HELD) {
                var held = sessions.ofBatch(batch.id()).size();
                batches.update(batch.restated(rows.stream().mapToInt(Obligation::count).sum(), held));
            }
        }
        return emptied;
    }

    /** Rows that came with this version join what is still open; where nothing is, they open it. */
    private void openBatchesAndOnlineWork(String planId, int versionNo) {
        var fresh = obligations.inForce(planId).stream().filter(promise -> promise.addedIn() == versionNo).toList();
        fresh.stream().filter(promise -> promise.track() == Track.GRASSROOTS).forEach(promise -> {
            var isOpen = batches.ofPlan(planId).stream().anyMatch(batch ->
                batch.number() == promise.batch() && batch.status() == SessionStatus.PLANNED);
            if (!isOpen) {
                batches.add(GrassrootsBatch.promised(TimeOrderedId.next(), promise));
            }
        });
        fresh.stream().filter(promise -> promise.track() == Track.ONLINE).findFirst().ifPresent(promise -> {
            if (onlineWork.ofPlan(planId).stream().noneMatch(work -> work.status() == OnlineWorkStatus.OPEN)) {
                onlineWork.add(OnlineWork.promised(TimeOrderedId.next(), promise));
            }
        });
    }

    private static PlanVersion approvedVersion(Plan plan) {
        return plan.approvedVersion()
            .orElseThrow(() -> new IllegalStateException("plan " + plan.id() + " has no approved version"));
    }
}
