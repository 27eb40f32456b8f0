package org.xuanjiang.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * One lecture, from the approved plan to its report. It moves once, from planned to held, not held or cancelled;
 * everything before that settles its facts.
 *
 * @param rowKey      row of the plan that promised it; {@code null} for grassroots sessions, which are promised in
 *                    numbers and named only when reported
 * @param batchId     batch in which it was reported; only for grassroots sessions
 * @param meetingKind only for grassroots sessions
 * @param ordinal     counts from 1 within its row or reported batch
 * @param addedIn     version of the plan that brought it
 * @param reason      why it was not held or was cancelled
 * @param report      {@code null} until its unit reports it
 * @param version     grows with every change; a stale one is refused
 */
public record LectureSession(String id, String campaignId, String planId, String unitId, Track track, int batch,
                             String rowKey, String batchId, MeetingKind meetingKind, int ordinal, int addedIn,
                             Arrangement arrangement, Preparation preparation, SessionStatus status, String reason,
                             SessionReport report, String reportedBy, Instant reportedAt, int version) {

    static LectureSession promised(String id, Obligation promise, int ordinal, int versionNo) {
        return new LectureSession(id, promise.campaignId(), promise.planId(), promise.unitId(), promise.track(),
            promise.batch(), promise.rowKey(), null, null, ordinal, versionNo, Arrangement.of(promise, ordinal),
            Preparation.NONE, SessionStatus.PLANNED, null, null, null, null, 0);
    }

    static LectureSession heldInBatch(String id, GrassrootsBatch batch, int ordinal, GrassrootsMeeting meeting) {
        var facts = new Arrangement(meeting.topic(), meeting.lecturer(), null, meeting.place(), meeting.heldOn(), null,
            null, null);
        var report = new SessionReport(true, null, meeting.heldOn(), meeting.lecturer(), meeting.place(),
            meeting.attendance(), null, List.of(), null);
        return new LectureSession(id, batch.campaignId(), batch.planId(), batch.unitId(), Track.GRASSROOTS,
            batch.number(), null, batch.id(), meeting.kind(), ordinal, batch.addedIn(), facts, Preparation.NONE,
            SessionStatus.HELD, null, report, batch.reportedBy(), batch.reportedAt(), 0);
    }

    /** Day on which it was held, else the day for which it is planned. */
    public LocalDate day() {
        return report != null && report.heldOn() != null ? report.heldOn() : arrangement.plannedOn();
    }

    LectureSession expertInvited(String lecturer, String post, LocalDate invitedOn, String note) {
        requirePlanned();
        return with(arrangement.withLecturer(lecturer, post),
            new Preparation(invitedOn, preparation.capacity(), null, null, note));
    }

    LectureSession venueConfirmed(String place, LocalDate day, LocalTime time, Integer capacity, String note,
                                  SessionWindow window) {
        requirePlanned();
        requireInWindow(day, window);
        return with(arrangement.withPlace(place).withDay(day, time),
            new Preparation(preparation.invitedOn(), capacity, null, null, note));
    }

    LectureSession contactAssigned(String lecturer, ContactKind kind, String contact, LocalDate day, String note,
                                   SessionWindow window) {
        requirePlanned();
        requireInWindow(day, window);
        return with(arrangement.withLecturer(lecturer, null).withPlace(contact).withDay(day, null),
            new Preparation(null, null, kind, contact, note));
    }

    LectureSession modelWorkerInvited(String lecturer, String honour, String place, LocalDate day, String note,
                                      SessionWindow window) {
        requirePlanned();
        requireInWindow(day, window);
        return with(arrangement.withLecturer(lecturer, honour).withPlace(place).withDay(day, null),
            new Preparation(null, null, null, null, note));
    }

    LectureSession amended(Obligation before, Obligation after) {
        requirePlanned();
        return new LectureSession(id, campaignId, planId, unitId, track, after.batch(), rowKey, batchId, meetingKind,
            ordinal, addedIn, arrangement.amended(before, after, Math.min(ordinal, after.count())), preparation, status,
            reason, report, reportedBy, reportedAt, version);
    }

    /**
     * Held or not held, as its unit says.
     *
     * @throws InvalidSubmission      when the day lies outside the window or in the future, or a reason is missing
     * @throws SessionAlreadyReported when it was reported before
     * @throws SessionCancelled       when it was cancelled
     */
    LectureSession reported(SessionReport content, SessionWindow window, String by, Instant at) {
        requirePlanned();
        var problems = content.problems("report", window);
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        return content.held()
            ? ended(actual(content), SessionStatus.HELD, null, content, by, at)
            : ended(arrangement, SessionStatus.NOT_HELD, content.notHeldReason(),
                SessionReport.notHeld(content.notHeldReason()), by, at);
    }

    /** The window has ended and nobody reported it. */
    LectureSession closedUnreported(String why) {
        requirePlanned();
        return ended(arrangement, SessionStatus.NOT_HELD, why, null, null, null);
    }

    LectureSession cancelled(String why) {
        requirePlanned();
        return ended(arrangement, SessionStatus.CANCELLED, why, null, null, null);
    }

    /** Whoever leaves lecturer or place of the report empty confirms what was arranged. */
    private Arrangement actual(SessionReport content) {
        var facts = arrangement;
        if (content.lecturer() != null) {
            facts = facts.withLecturer(content.lecturer(),
                content.lecturer().equals(facts.lecturer()) ? facts.lecturerTitle() : null);
        }
        return content.place() == null ? facts : facts.withPlace(content.place());
    }

    private LectureSession with(Arrangement facts, Preparation prepared) {
        return new LectureSession(id, campaignId, planId, unitId, track, batch, rowKey, batchId, meetingKind, ordinal,
            addedIn, facts, prepared, status, reason, report, reportedBy, reportedAt, version);
    }

    private LectureSession ended(Arrangement facts, SessionStatus end, String why, SessionReport content, String by,
                                 Instant at) {
        return new LectureSession(id, campaignId, planId, unitId, track, batch, rowKey, batchId, meetingKind, ordinal,
            addedIn, facts, preparation, end, why, content, by, at, version);
    }

    private void requirePlanned() {
        if (status == SessionStatus.CANCELLED) {
            throw new SessionCancelled(reason);
        }
        if (status != SessionStatus.PLANNED) {
            throw new SessionAlreadyReported();
        }
    }

    private static void requireInWindow(LocalDate day, SessionWindow window) {
        var problems = window.refusePlannedOn("plannedOn", day);
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
    }
}
