package org.xuanjiang.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.xuanjiang.kernel.TimeOrderedId;

/** Verifies the trail of this program's database, one verification at a time: when somebody asks, and every night. */
@Service
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int REMEMBERED = 20;
    private static final VerificationResult NOTHING = new VerificationResult(0, 0, 0, null, 0, 0, 0, 0, List.of());

    private final StoredTrail trail;
    private final TrailKey key;
    private final VerificationRuns runs;
    private final Clock clock;
    private final OneAtATime work = new OneAtATime("trail-verification");

    Verifications(StoredTrail trail, TrailKey key, VerificationRuns runs, Clock clock) {
        this.trail = trail;
        this.key = key;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Begins one unless one is running; {@link #state} says how far it is and what it came to.
     *
     * @param personId who asked, or {@code null} for nobody
     */
    public void start(String personId) {
        work.start(progress -> verify(personId, progress));
    }

    @Scheduled(cron = "${xuanjiang.trail.verification-cron:0 30 3 * * *}")
    void everyNight() {
        start(null);
    }

    private void verify(String personId, Progress progress) {
        var startedAt = OffsetDateTime.now(clock);
        try {
            var result = trail.verify(key.get().verifier(), progress);
            log(result);
            runs.add(run(startedAt, personId, result.isSound() ? VerificationRun.Outcome.SOUND : VerificationRun.Outcome.BROKEN, result));
        } catch (RuntimeException unexpected) {
            runs.add(run(startedAt, personId, VerificationRun.Outcome.FAILED, NOTHING));
            throw unexpected;
        }
    }

    private VerificationRun run(OffsetDateTime startedAt, String personId, VerificationRun.Outcome outcome, VerificationResult result) {
        return new VerificationRun(TimeOrderedId.next(), startedAt, OffsetDateTime.now(clock), personId, personId, outcome, result.chains(),
            result.entries(), result.checkpoints(), result.checkpointedUntil(), result.unprotected(), result.rows(), result.incomparable(),
            result.found(), result.findings().stream().map(finding -> new VerificationRun.Place(finding.text(), finding.instance(), null)).toList());
    }

    private static void log(VerificationResult result) {
        if (!result.isSound()) {
            LOG.error("the trail is broken in {} places, first: {}", result.found(), result.findings().get(0).text());
        } else if (result.incomparable() > 0) {
            LOG.warn("the trail is sound, but the salts of {} rows are gone", result.incomparable());
        } else {
            LOG.info("the trail is sound: {} entries, {} rows", result.entries(), result.rows());
        }
    }

    public State state() {
        var progress = work.running();
        return new State(progress.isPresent(), progress.map(Progress::done).orElse(0L), progress.map(Progress::total).orElse(0L),
            runs.last(REMEMBERED), VerificationResult.NOT_DETECTABLE, WatchedTables.LEFT_OUT);
    }

    /**
     * The running verification, and what the last ones came to.
     *
     * @param done          steps of {@code total}, while one is running
     * @param runs          the newest first
     * @param notDetectable what no verification of this kind can find
     * @param leftOut       what is not held against the trail
     */
    public record State(boolean running, long done, long total, List<VerificationRun> runs, List<String> notDetectable, List<String> leftOut) {
    }
}
