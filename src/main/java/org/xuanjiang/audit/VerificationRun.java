package org.xuanjiang.audit;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One verification that has ended.
 *
 * @param startedBy         account, or {@code null} for the one of every night
 * @param startedByName     the account itself when it is gone
 * @param checkpointedUntil moment of the last checkpoint, or {@code null}
 * @param unprotected       entries newer than the last checkpoint of their chain
 * @param rows              rows of history, identities and documents held against the trail
 * @param incomparable      rows whose salts were erased
 * @param found             how many findings there are; the list may end earlier
 * @param findings          the first broken entry first
 */
public record VerificationRun(String id, OffsetDateTime startedAt, OffsetDateTime endedAt, String startedBy, String startedByName,
                              Outcome outcome, int chains, long entries, int checkpoints, String checkpointedUntil, long unprotected, long rows, long incomparable,
                              int found, List<Place> findings) {

    /** What it came to. */
    public enum Outcome {
        SOUND, BROKEN,
        /** It could not be carried through. */
        FAILED
    }

    /**
     * Where something is not as it was recorded.
     *
     * @param text     in Chinese, one line
     * @param instance process instance in which it is, or {@code null}
     * @param caseId   campaign, plan or article to which that belongs; looked up when the run is read, else {@code null}
     */
    public record Place(String text, String instance, String caseId) {
    }
}
