package org.xuanjiang.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checkpoints as auditors copy them down, and compare with what they copied down before. */
@Service
public class CheckpointReading {

    private final TrailRepository entries;
    private final Duration interval;

    CheckpointReading(TrailRepository entries, TrailProperties properties) {
        this.entries = entries;
        this.interval = properties.checkpointInterval();
    }

    @Transactional(readOnly = true)
    public Protection protection() {
        return new Protection(entries.lastCheckpoint().flatMap(CheckpointReading::shown).orElse(null), entries.countUnprotected(),
            interval.toSeconds());
    }

    /**
     * The checkpoints to which a noted value belongs: none means that the history which the auditor saw is not the one that is here.
     *
     * @param hash hash or root of a checkpoint, in hexadecimal digits of any case
     */
    @Transactional(readOnly = true)
    public List<Shown> naming(String hash) {
        return entries.checkpointsNaming(hash).stream().map(CheckpointReading::shown).flatMap(Optional::stream).toList();
    }

    private static Optional<Shown> shown(Checkpoint checkpoint) {
        return checkpoint.statement().map(statement -> new Shown(checkpoint.no(), statement.at(), checkpoint.hash(), statement.root(),
            statement.algorithm().id(), statement.key()));
    }

    /**
     * @param latest          {@code null} before the first checkpoint
     * @param unprotected     entries that no checkpoint covers yet
     * @param intervalSeconds how often checkpoints are made
     */
    public record Protection(Shown latest, long unprotected, long intervalSeconds) {
    }

    /**
     * @param hash stands for this checkpoint and, through its links, for all before it
     * @param root over the chains that moved since the checkpoint before
     * @param key  public key, base64
     */
    public record Shown(int no, String at, String hash, String root, String algorithm, String key) {
    }
}
