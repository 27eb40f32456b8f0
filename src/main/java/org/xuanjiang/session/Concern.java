package org.xuanjiang.session;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A worker's question raised at a session, with somebody who answers for the reply: clause 二（二） of the notice.
 *
 * @param ordinal counts from 1 within the session
 * @param owner   who answers, an office or a person by post
 * @param dueOn   day by which the reply is promised
 * @param reply   {@code null} while nobody has replied
 * @param settled whether the matter itself is settled, not only answered
 * @param version grows with every change; a stale one is refused
 */
public record Concern(String id, String campaignId, String planId, String sessionId, int ordinal, String question,
                      String owner, LocalDate dueOn, String reply, String measures, boolean settled, String repliedBy,
                      Instant repliedAt, int version) {

    /** A concern as it is raised. */
    public record Raised(String question, String owner, LocalDate dueOn) {
    }

    static Concern raised(String id, LectureSession session, int ordinal, Raised raised) {
        return new Concern(id, session.campaignId(), session.planId(), session.id(), ordinal, raised.question(),
            raised.owner(), raised.dueOn(), null, null, false, null, null, 0);
    }

    public boolean replied() {
        return repliedAt != null;
    }

    /** @throws ConcernAlreadyReplied when it has a reply */
    Concern replied(String text, String taken, boolean isSettled, String by, Instant at) {
        if (replied()) {
            throw new ConcernAlreadyReplied();
        }
        return new Concern(id, campaignId, planId, sessionId, ordinal, question, owner, dueOn, text, taken, isSettled,
            by, at, version);
    }
}
