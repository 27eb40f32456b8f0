package org.xuanjiang.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles who lectures, where and when, before the day of the lecture. Every act refuses a session that was cancelled or
 * reported, and a day outside the campaign's window.
 */
@Service
@Transactional
public class SessionPreparation {

    private final SessionRepository sessions;
    private final SessionWindows windows;

    SessionPreparation(SessionRepository sessions, SessionWindows windows) {
        this.sessions = sessions;
        this.windows = windows;
    }

    public void inviteExpert(String sessionId, String lecturer, String post, LocalDate invitedOn, String note) {
        change(sessionId, session -> session.expertInvited(lecturer, post, invitedOn, note));
    }

    public void confirmVenue(String sessionId, String place, LocalDate day, LocalTime time, Integer capacity,
                             String note) {
        change(sessionId, session -> session.venueConfirmed(place, day, time, capacity, note,
            windows.of(session.campaignId())));
    }

    public void assignContact(String sessionId, String lecturer, ContactKind kind, String contact, LocalDate day,
                              String note) {
        change(sessionId, session -> session.contactAssigned(lecturer, kind, contact, day, note,
            windows.of(session.campaignId())));
    }

    public void inviteModelWorker(String sessionId, String lecturer, String honour, String place, LocalDate day,
                                  String note) {
        change(sessionId, session -> session.modelWorkerInvited(lecturer, honour, place, day, note,
            windows.of(session.campaignId())));
    }

    private void change(String sessionId, UnaryOperator<LectureSession> step) {
        sessions.update(step.apply(sessions.find(sessionId).orElseThrow(SessionNotFound::new)));
    }
}
