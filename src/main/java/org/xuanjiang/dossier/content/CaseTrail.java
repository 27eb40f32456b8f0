package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.xuanjiang.dossier.archive.Seal;
import org.xuanjiang.dossier.archive.SealStatement;

/** What a dossier needs of the trail. The trail implements it: it knows the dossier, not the other way round. */
public interface CaseTrail {

    /** Puts everything that was recorded so far under a signed checkpoint. */
    void makeCheckpoint();

    /** Writes the chains of these process instances with the proof that a signed checkpoint covers them. */
    Extract extract(Collection<String> instances, Writer file) throws IOException;

    /** Signs with the key that signs the trail's checkpoints. */
    Seal seal(SealStatement statement);

    /** Records an act on a dossier; to be called in the transaction of the act. */
    void record(String personId, String action, String object);

    /**
     * What was written.
     *
     * @param unprotected       entries newer than the last checkpoint of their chain
     * @param checkpointedUntil moment of the newest checkpoint that covers any of them, or {@code null}
     * @param key               public key that signed it, as in the trail's checkpoints; empty when there is none
     */
    record Extract(int chains, long unprotected, String checkpointedUntil, String key, List<Entry> entries) {
    }

    /** An entry as a reader sees it; see the trail for the fields. */
    record Entry(String chain, int seq, String at, String person, String action, String object, String outcome, String hash) {
    }
}
