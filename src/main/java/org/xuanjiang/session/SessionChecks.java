package org.xuanjiang.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TimeOrderedId;

/** Draws sessions for a check and records what it found. A check passes no sentence: nothing follows from it by itself. */
@Service
@Transactional
public class SessionChecks {

    private final SessionRepository sessions;
    private final CheckRepository checks;
    private final Seeds seeds;
    private final Clock clock;

    SessionChecks(SessionRepository sessions, CheckRepository checks, Seeds seeds, Clock clock) {
        this.sessions = sessions;
        this.checks = checks;
        this.seeds = seeds;
        this.clock = clock;
    }

    /**
     * Draws whether a session is checked, and records seed and percentage so that anybody can repeat the draw.
     *
     * @param percent 0 to 100
     */
    public boolean draw(String sessionId, int percent) {
        var session = session(sessionId);
        var check = SessionCheck.drawn(TimeOrderedId.next(), session, percent, seeds.next(), clock.instant());
        checks.add(check);
        return check.sampled();
    }

    @Transactional(readOnly = true)
    public Optional<SessionCheck> of(String sessionId) {
        return checks.find(sessionId);
    }

    /** Draws of a plan's sessions, oldest first. */
    @Transactional(readOnly = true)
    public List<SessionCheck> ofPlan(String planId) {
        return checks.ofPlan(planId);
    }

    /** @throws ReporterMayNotVerify for whoever reported the session */
    @Transactional(readOnly = true)
    public void requireMayVerify(String sessionId, String personId) {
        if (personId.equals(session(sessionId).reportedBy())) {
            throw new ReporterMayNotVerify();
        }
    }

    /**
     * @throws ReporterMayNotVerify for whoever reported the session
     * @throws InvalidSubmission    when it is questioned without saying what
     */
    public void verify(String sessionId, CheckResult result, String note, String personId) {
        requireMayVerify(sessionId, personId);
        if (result == CheckResult.QUESTIONED && note == null) {
            throw InvalidSubmission.at("note", "请说明存疑之处，便于单位核实。");
        }
        close(sessionId, result, note, personId);
    }

    /** Nobody came to check it in time. */
    public void lapse(String sessionId) {
        close(sessionId, CheckResult.LAPSED, null, null);
    }

    private void close(String sessionId, CheckResult result, String note, String personId) {
        var check = checks.find(sessionId).orElseThrow(CheckNotDrawn::new);
        checks.update(check.closed(result, note, personId, clock.instant()));
    }

    private LectureSession session(String sessionId) {
        return sessions.find(sessionId).orElseThrow(SessionNotFound::new);
    }
}
