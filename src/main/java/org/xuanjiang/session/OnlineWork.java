package org.xuanjiang.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.kernel.FieldProblem;

/**
 * What a unit did on line: clause 二（五） of the notice. There is one report per version of the plan that started the
 * online track.
 *
 * @param report  {@code null} until it is reported
 * @param version grows with every change; a stale one is refused
 */
public record OnlineWork(String id, String campaignId, String planId, String unitId, int addedIn,
                         OnlineWorkStatus status, Report report, String reportedBy, Instant reportedAt,
                         int version) {

    /** The report itself. */
    public record Report(List<OnlineColumn> columns, List<OnlinePiece> ownPieces, List<Repost> reposts, String note) {

        public Report {
            columns = List.copyOf(columns);
            ownPieces = List.copyOf(ownPieces);
            reposts = List.copyOf(reposts);
        }

        /** No quota: an empty report is fine when it says why. */
        List<FieldProblem> problems(SessionWindow window) {
            var problems = new ArrayList<FieldProblem>();
            if (columns.isEmpty() && ownPieces.isEmpty() && reposts.isEmpty() && note == null) {
                problems.add(new FieldProblem("note", "没有登记任何内容的，请在备注中说明情况。"));
            }
            for (var i = 0; i < columns.size(); i++) {
                problems.addAll(window.refuseFuture("columns[" + i + "].openedOn", columns.get(i).openedOn()));
            }
            for (var i = 0; i < reposts.size(); i++) {
                problems.addAll(window.refuseFuture("reposts[" + i + "].repostedOn", reposts.get(i).repostedOn()));
            }
            return problems;
        }
    }

    static OnlineWork promised(String id, Obligation promise) {
        return new OnlineWork(id, promise.campaignId(), promise.planId(), promise.unitId(), promise.addedIn(),
            OnlineWorkStatus.OPEN, null, null, null, 0);
    }

    /** @throws OnlineWorkAlreadyReported when it is reported or the window has closed it */
    OnlineWork reported(Report content, String by, Instant at) {
        requireOpen();
        return new OnlineWork(id, campaignId, planId, unitId, addedIn, OnlineWorkStatus.REPORTED, content, by, at,
            version);
    }

    OnlineWork closedUnreported() {
        requireOpen();
        return new OnlineWork(id, campaignId, planId, unitId, addedIn, OnlineWorkStatus.NOT_REPORTED, null, null, null,
            version);
    }

    private void requireOpen() {
        if (status != OnlineWorkStatus.OPEN) {
            throw new OnlineWorkAlreadyReported();
        }
    }
}
