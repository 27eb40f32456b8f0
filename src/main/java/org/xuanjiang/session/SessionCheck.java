package org.xuanjiang.session;

import java.time.Instant;

/**
 * The draw that decided whether a session is checked, and what the check found.
 *
 * @param percent how many of a hundred sessions of this track are checked, from the decision table {@code evidence-rule}
 * @param seed    makes the draw repeatable
 * @param result  {@code null} while a sampled check is open, and for ever when it was not sampled
 * @param version grows with every change; a stale one is refused
 */
public record SessionCheck(String id, String planId, String sessionId, int percent, long seed, boolean sampled,
                           CheckResult result, String note, String checkedBy, Instant drawnAt,
                           Instant closedAt, int version) {

    static SessionCheck drawn(String id, LectureSession session, int percent, long seed, Instant at) {
        return new SessionCheck(id, session.planId(), session.id(), percent, seed, new Sample(seed).hits(percent), null,
            null, null, at, null, 0);
    }

    public boolean isOpen() {
        return sampled && result == null;
    }

    /**
     * @throws CheckNotDrawn      when the session was not sampled
     * @throws CheckAlreadyClosed when the check has ended
     */
    SessionCheck closed(CheckResult found, String remark, String by, Instant at) {
        if (!sampled) {
            throw new CheckNotDrawn();
        }
        if (result != null) {
            throw new CheckAlreadyClosed();
        }
        return new SessionCheck(id, planId, sessionId, percent, seed, true, found, remark, by, drawnAt, at, version);
    }
}
