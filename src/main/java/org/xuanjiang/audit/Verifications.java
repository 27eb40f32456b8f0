package org.xuanjiang.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Verifies the trail of this program's database, one verification at a time: when somebody asks, and every night. */
@Service
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final StoredTrail trail;
    private final TrailKey key;
    private final Clock clock;
    private final SimpleAsyncTaskExecutor worker = new SimpleAsyncTaskExecutor("trail-verification-");
    private Progress running;
    private OffsetDateTime verifiedAt;
    private VerificationResult result;
    private boolean failed;

    Verifications(StoredTrail trail, TrailKey key, Clock clock) {
        this.trail = trail;
        this.key = key;
        this.clock = clock;
    }

    /** Begins one unless one is running; {@link #state} says how far it is and what it came to. */
    public synchronized void start() {
        if (running == null) {
            var progress = new Progress();
            running = progress;
            worker.execute(() -> verify(progress));
        }
    }

    @Scheduled(cron = "${xuanjiang.trail.verification-cron:0 30 3 * * *}")
    void everyNight() {
        start();
    }

    private void verify(Progress progress) {
        try {
            var outcome = trail.verify(key.get().verifier(), progress);
            end(outcome, false);
            log(outcome);
        } catch (RuntimeException unexpected) {
            end(null, true);
            LOG.error("the trail could not be verified", unexpected);
        }
    }

    private synchronized void end(VerificationResult outcome, boolean unsuccessful) {
        running = null;
        verifiedAt = OffsetDateTime.now(clock);
        result = outcome;
        failed = unsuccessful;
    }

    private static void log(VerificationResult outcome) {
        if (!outcome.isSound()) {
            LOG.error("the trail is broken in {} places, first: {}", outcome.found(), outcome.findings().get(0).text());
        } else if (outcome.incomparable() > 0) {
            LOG.warn("the trail is sound, but the salts of {} rows are gone", outcome.incomparable());
        } else {
            LOG.info("the trail is sound: {} entries, {} rows", outcome.entries(), outcome.rows());
        }
    }

    public synchronized State state() {
        var sound = result == null ? null : result.isSound();
        var findings = result == null ? List.<String>of() : result.findings().stream().map(Finding::text).toList();
        return new State(running != null, running == null ? 0 : running.done(), running == null ? 0 : running.total(), verifiedAt, failed,
            sound, result == null ? null : Figures.of(result), findings, VerificationResult.NOT_DETECTABLE);
    }

    /**
     * The running verification, and what the last one came to.
     *
     * @param done          steps of {@code total}, while one is running
     * @param sound         null when none has ended yet
     * @param findings      in Chinese, the first broken entry first
     * @param notDetectable what no verification of this kind can find
     */
    public record State(boolean running, long done, long total, OffsetDateTime verifiedAt, boolean failed, Boolean sound,
                        Figures figures, List<String> findings, List<String> notDetectable) {
    }

    /** How much the last verification looked at; see {@link VerificationResult}. */
    public record Figures(int chains, long entries, int checkpoints, String checkpointedUntil, long unprotected, long rows,
                          long incomparable, int found) {

        private static Figures of(VerificationResult result) {
            return new Figures(result.chains(), result.entries(), result.checkpoints(), result.checkpointedUntil(), result.unprotected(),
                result.rows(), result.incomparable(), result.found());
        }
    }
}
