package org.xuanjiang.session;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Track;

/** The work that a version of a plan brought, as the processes take it up. */
@Service
@Transactional(readOnly = true)
public class PlannedWork {

    private final SessionRepository sessions;
    private final BatchRepository batches;
    private final OnlineWorkRepository onlineWork;
    private final ObligationRepository obligations;

    PlannedWork(SessionRepository sessions, BatchRepository batches, OnlineWorkRepository onlineWork,
                ObligationRepository obligations) {
        this.sessions = sessions;
        this.batches = batches;
        this.onlineWork = onlineWork;
        this.obligations = obligations;
    }

    /** Tracks on which this version brought anything to do, in the notice's order. */
    public List<Track> tracks(String planId, int addedIn) {
        var tracks = EnumSet.noneOf(Track.class);
        sessions.ofPlan(planId).stream()
            .filter(session -> session.addedIn() == addedIn && session.status() == SessionStatus.PLANNED)
            .forEach(session -> tracks.add(session.track()));
        if (!batches(planId, addedIn).isEmpty()) {
            tracks.add(Track.GRASSROOTS);
        }
        if (onlineWork.find(planId, addedIn).isPresent()) {
            tracks.add(Track.ONLINE);
        }
        return List.copyOf(tracks);
    }

    /** Ids of the sessions to hold, by day. */
    public List<String> sessions(String planId, Track track, int addedIn) {
        return sessions.ofPlan(planId).stream()
            .filter(session -> session.track() == track && session.addedIn() == addedIn)
            .filter(session -> session.status() == SessionStatus.PLANNED)
            .map(LectureSession::id)
            .toList();
    }

    /** Numbers of the grassroots batches to report. */
    public List<Integer> batches(String planId, int addedIn) {
        return batches.ofPlan(planId).stream()
            .filter(batch -> batch.addedIn() == addedIn && batch.status() == SessionStatus.PLANNED)
            .map(GrassrootsBatch::number)
            .toList();
    }

    /**
     * Rows of the plan that are reported with a batch.
     *
     * @throws BatchNotFound when the plan has no such batch
     */
    public List<Obligation> rowsOfBatch(String planId, int number, int addedIn) {
        var batch = batches.find(planId, number, addedIn).orElseThrow(BatchNotFound::new);
        return batch.rowsAmong(obligations.inForce(planId), batches.ofPlan(planId));
    }

    /** Rows of the plan that promise online work. */
    public List<Obligation> onlineRows(String planId) {
        return obligations.inForce(planId).stream().filter(promise -> promise.track() == Track.ONLINE).toList();
    }

    /** Last day of these rows; nothing when an amendment took them all out. */
    public static Optional<LocalDate> lastDay(List<Obligation> rows) {
        return rows.stream().map(Obligation::dateTo).max(LocalDate::compareTo);
    }
}
