package org.xuanjiang.session;

import java.util.Set;

/**
 * What an approved amendment did to work that may already be under way.
 *
 * @param versionNo         version of the plan now in force; work that it added carries this number
 * @param cancelledSessions ids of sessions taken out
 * @param changedSessions   ids of sessions that stay planned with other facts
 * @param cancelledBatches  grassroots batches taken out whole
 */
public record AmendmentEffect(int versionNo, Set<String> cancelledSessions, Set<String> changedSessions,
                              Set<GrassrootsBatch> cancelledBatches) {

    public AmendmentEffect {
        cancelledSessions = Set.copyOf(cancelledSessions);
        changedSessions = Set.copyOf(changedSessions);
        cancelledBatches = Set.copyOf(cancelledBatches);
    }

    public boolean changes(String sessionId) {
        return sessionId != null && changedSessions.contains(sessionId);
    }

    public boolean cancels(String sessionId) {
        return sessionId != null && cancelledSessions.contains(sessionId);
    }

    /** Whether the batch of this number, brought by this version, is taken out. */
    public boolean cancels(Integer batch, Integer addedIn) {
        return batch != null && addedIn != null && cancelledBatches.stream()
            .anyMatch(gone -> gone.number() == batch && gone.addedIn() == addedIn);
    }
}
