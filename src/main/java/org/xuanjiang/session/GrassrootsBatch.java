package org.xuanjiang.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * A wave of grassroots sessions, promised in numbers and reported in one table: clause 二（四） of the notice.
 *
 * @param number    number of the batch in the plan
 * @param addedIn   version of the plan that brought it; a batch to which rows are added after its report comes again
 *                  under the same number
 * @param shortfall promised sessions that the report does not show; zero until reported, never negative
 * @param reason    why nothing was held, or why it was cancelled
 * @param drawn     the session drawn for the check with the seed of the draw; {@code null} when nothing was held
 * @param version   grows with every change; a stale one is refused
 */
public record GrassrootsBatch(String id, String campaignId, String planId, String unitId, int number, int addedIn,
                              SessionStatus status, int shortfall, String reason, String note, Drawn drawn,
                              String reportedBy, Instant reportedAt, int version) {

    /** Which of the reported sessions stands for the batch in the check. */
    public record Drawn(String sessionId, long seed) {
    }

    static GrassrootsBatch promised(String id, Obligation promise) {
        return new GrassrootsBatch(id, promise.campaignId(), promise.planId(), promise.unitId(), promise.batch(),
            promise.addedIn(), SessionStatus.PLANNED, 0, null, null, null, null, null, 0);
    }

    /**
     * The rows that are reported with this batch: those of its number that came with it or after it, but before the
     * version that brought the number again.
     */
    public List<Obligation> rowsAmong(List<Obligation> promises, List<GrassrootsBatch> batches) {
        var again = batches.stream().filter(other -> other.number == number && other.addedIn > addedIn)
            .mapToInt(GrassrootsBatch::addedIn).min().orElse(Integer.MAX_VALUE);
        return promises.stream()
            .filter(promise -> promise.track() == Track.GRASSROOTS && promise.batch() == number)
            .filter(promise -> promise.addedIn() >= addedIn && promise.addedIn() < again)
            .toList();
    }

    /**
     * @param meetings rows of the table, at least one; their sessions are made by the service
     * @param promised sessions that the plan promises for this batch
     * @throws InvalidSubmission when a row's day lies outside the window or in the future, or there is no row
     */
    GrassrootsBatch held(List<GrassrootsMeeting> meetings, int promised, Drawn check, String remark,
                         SessionWindow window, String by, Instant at) {
        requirePlanned();
        var problems = new ArrayList<FieldProblem>();
        if (meetings.isEmpty()) {
            problems.add(new FieldProblem("rows", "请至少登记一场；本批次没有开展的，请选“否”并说明原因。"));
        }
        for (var i = 0; i < meetings.size(); i++) {
            problems.addAll(window.refuseHeldOn("rows[" + i + "].heldOn", meetings.get(i).heldOn()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        return ended(SessionStatus.HELD, Math.max(0, promised - meetings.size()), null, remark, check, by, at);
    }

    GrassrootsBatch notHeld(String why, int promised, String remark, String by, Instant at) {
        requirePlanned();
        if (why == null || why.isBlank()) {
            throw InvalidSubmission.at("notHeldReason", "请说明未开展的原因。");
        }
        return ended(SessionStatus.NOT_HELD, promised, why, remark, null, by, at);
    }

    /** The window has ended and nobody reported it. */
    GrassrootsBatch closedUnreported(int promised, String why) {
        requirePlanned();
        return ended(SessionStatus.NOT_HELD, promised, why, null, null, null, null);
    }

    GrassrootsBatch cancelled(String why) {
        requirePlanned();
        return ended(SessionStatus.CANCELLED, 0, why, null, null, null, null);
    }

    /** An amendment changes the number promised for a batch that is already reported. */
    GrassrootsBatch restated(int promised, int held) {
        return new GrassrootsBatch(id, campaignId, planId, unitId, number, addedIn, status, Math.max(0, promised - held),
            reason, note, drawn, reportedBy, reportedAt, version);
    }

    private GrassrootsBatch ended(SessionStatus end, int missing, String why, String remark, Drawn check, String by,
                                  Instant at) {
        return new GrassrootsBatch(id, campaignId, planId, unitId, number, addedIn, end, missing, why, remark, check, by,
            at, version);
    }

    private void requirePlanned() {
        if (status == SessionStatus.CANCELLED) {
            throw new SessionCancelled(reason);
        }
        if (status != SessionStatus.PLANNED) {
            throw new BatchAlreadyReported();
        }
    }
}
