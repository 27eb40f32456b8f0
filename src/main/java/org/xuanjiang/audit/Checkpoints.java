package org.xuanjiang.audit;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what is new under a signed checkpoint, in the database and in the anchor file. */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final TrailRepository entries;
    private final Anchors anchors;
    private final TrailKey key;
    private final HashAlgorithm algorithm;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Checkpoints(TrailRepository entries, Anchors anchors, TrailKey key, TrailProperties properties, TransactionTemplate transaction,
                Clock clock) {
        this.entries = entries;
        this.anchors = anchors;
        this.key = key;
        this.algorithm = properties.hash();
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${xuanjiang.trail.checkpoint-interval:PT1M}",
        fixedDelayString = "${xuanjiang.trail.checkpoint-interval:PT1M}")
    void make() {
        transaction.executeWithoutResult(status -> {
            entries.takeTurn();
            var heads = entries.movedHeads();
            if (!heads.isEmpty()) {
                var last = entries.lastCheckpoint();
                entries.insert(Checkpoint.sign(last.map(Checkpoint::no).orElse(0) + 1, Instant.now(clock).toString(), heads,
                    last.map(Checkpoint::hash).orElse(HashAlgorithm.NOTHING), algorithm, key.get()), heads);
            }
        });
        anchor();
    }

    /** Also what an earlier run, or another node, could not write. */
    private void anchor() {
        var anchored = anchors.last();
        var known = anchored == null ? entries.checkpointsAfter(0) : entries.checkpointsAfter(anchored.no() - 1);
        if (anchored == null) {
            anchors.append(known);
        } else if (known.isEmpty() || !known.get(0).hash().equals(anchored.hash())) {
            // Two histories: going on writing would bury the one that the file remembers.
            LOG.error("the anchor file remembers checkpoint {}, which the database does not have; nothing more is anchored", anchored.no());
        } else if (known.size() > 1) {
            anchors.append(known.subList(1, known.size()));
        }
    }
}
