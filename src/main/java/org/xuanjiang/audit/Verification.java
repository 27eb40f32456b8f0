package org.xuanjiang.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a trail as it is told: first the anchors, then the checkpoints in their order with their heads, then the entries, chain
 * by chain in their order. Needs no database. One object verifies once.
 */
final class Verification {

    private static final int MOST_FINDINGS = 1_000;

    private final Set<VerifyingKey> trusted;
    private final boolean trustAnchors;
    private final Map<Integer, Checkpoint> anchored = new TreeMap<>();
    private final Map<String, TreeMap<Integer, String>> expected = new HashMap<>();
    private final Set<String> chains = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private int found;
    private long rows;
    private long incomparable;
    private int checkpoints;
    private String lastCheckpoint = HashAlgorithm.NOTHING;
    private String checkpointedUntil;
    private long entries;
    private long unprotected;
    private TrailEntry last;
    private int checkpointedSeq;

    /** Only this key may have signed. */
    static Verification trusting(VerifyingKey key) {
        return new Verification(Set.of(key), false);
    }

    /** Keys that the anchors name may have signed, and these. */
    static Verification trustingAnchorsAnd(VerifyingKey... keys) {
        return new Verification(Set.of(keys), true);
    }

    private Verification(Set<VerifyingKey> trusted, boolean trustAnchors) {
        this.trusted = new HashSet<>(trusted);
        this.trustAnchors = trustAnchors;
    }

    void anchor(Checkpoint checkpoint) {
        var statement = checkpoint.statement();
        if (statement.isEmpty()) {
            report(Finding.of(Finding.Kind.ANCHOR_UNREADABLE, "检查点 " + checkpoint.no()));
            return;
        }
        if (trustAnchors) {
            VerifyingKey.of(statement.get().key()).ifPresent(trusted::add);
        }
        var other = anchored.put(checkpoint.no(), checkpoint);
        if (other != null && !other.hash().equals(checkpoint.hash())) {
            report(Finding.of(Finding.Kind.DIFFERS_FROM_ANCHOR, "检查点 " + checkpoint.no()));
        }
    }

    void checkpoint(Checkpoint checkpoint, List<ChainHead> heads) {
        var name = "检查点 " + checkpoint.no();
        var statement = checkpoint.statement();
        checkpoints++;
        if (statement.isEmpty() || checkpoint.no() != checkpoints || !statement.get().previous().equals(lastCheckpoint)
            || heads.isEmpty() || !MerkleTree.root(statement.get().algorithm(), heads).equals(statement.get().root())) {
            report(Finding.of(Finding.Kind.CHECKPOINT_ALTERED, name));
        }
        if (statement.isPresent()) {
            var key = new VerifyingKey(statement.get().key());
            if (!trusted.contains(key) || !checkpoint.isSignedBy(key)) {
                report(Finding.of(Finding.Kind.CHECKPOINT_SIGNATURE, name));
            }
            checkpointedUntil = statement.get().at();
        }
        var anchor = anchored.remove(checkpoint.no());
        if (anchor != null && !anchor.hash().equals(checkpoint.hash())) {
            report(Finding.of(Finding.Kind.DIFFERS_FROM_ANCHOR, name));
        }
        // Counted from what stands there, so that one that is missing is reported once.
        checkpoints = checkpoint.no();
        lastCheckpoint = checkpoint.hash();
        heads.forEach(this::covered);
    }

    /** A head of which it was shown otherwise that a signed checkpoint covers it. */
    void covered(ChainHead head) {
        expected.computeIfAbsent(head.chain(), chain -> new TreeMap<>()).put(head.seq(), head.hash());
    }

    void entry(TrailEntry entry) {
        entries++;
        if (last == null || !last.chain().equals(entry.chain())) {
            endOfChain();
            if (!chains.add(String.valueOf(entry.chain()))) {
                report(Finding.at(Finding.Kind.ENTRY_MISSING, entry.chain(), entry.seq()));
            }
        }
        if (!entry.isConsistent() || !entry.computedHash().map(entry.hash()::equals).orElse(false)) {
            report(Finding.at(Finding.Kind.ENTRY_ALTERED, entry.chain(), entry.seq()));
        } else if (entry.seq() != (last == null ? 1 : last.seq() + 1)) {
            report(Finding.at(Finding.Kind.ENTRY_MISSING, entry.chain(), entry.seq()));
        } else if (!entry.previous().equals(last == null ? HashAlgorithm.NOTHING : last.hash())) {
            report(Finding.at(Finding.Kind.CHAIN_BROKEN, entry.chain(), entry.seq()));
        }
        var signed = expected.get(entry.chain());
        if (signed != null) {
            var hash = signed.remove(entry.seq());
            if (hash != null && !hash.equals(entry.hash())) {
                report(Finding.at(Finding.Kind.DIFFERS_FROM_CHECKPOINT, entry.chain(), entry.seq()));
            }
            checkpointedSeq = hash == null ? checkpointedSeq : entry.seq();
        }
        last = entry;
    }

    /** A row of a watched table was held against its commitment. */
    void row() {
        rows++;
    }

    /** A row whose salt was erased: nobody can say any more whether it is as it was. */
    void incomparableRow() {
        incomparable++;
    }

    void report(Finding finding) {
        found++;
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void endOfChain() {
        if (last != null) {
            unprotected += last.seq() - checkpointedSeq;
        }
        last = null;
        checkpointedSeq = 0;
    }

    VerificationResult result() {
        endOfChain();
        new TreeMap<>(expected).forEach((chain, heads) -> {
            if (!heads.isEmpty()) {
                report(Finding.at(Finding.Kind.DIFFERS_FROM_CHECKPOINT, chain, heads.firstKey()));
            }
        });
        anchored.keySet().forEach(no -> report(Finding.of(Finding.Kind.DIFFERS_FROM_ANCHOR, "检查点 " + no)));
        return new VerificationResult(chains.size(), entries, checkpoints, checkpointedUntil, unprotected, rows, incomparable, found,
            List.copyOf(findings));
    }
}
