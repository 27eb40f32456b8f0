package org.xuanjiang.history.workflow;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A model with the way that one case has taken through it.
 *
 * @param xml        the model of the version that the case follows
 * @param activities what was visited
 * @param flows      ids of the sequence flows between them, with the number of times
 * @param calls      processes that were called
 */
public record WalkedPath(String instanceId, String processName, int modelVersion, OffsetDateTime started, OffsetDateTime ended, String xml,
                         List<Visited> activities, List<Taken> flows, List<Called> calls) {

    /**
     * @param times     how often it was entered
     * @param openNow   how often it is waited in now
     * @param cancelled how often it was left without being done
     */
    public record Visited(String activityId, int times, int openNow, int cancelled) {
    }

    public record Taken(String flowId, int times) {
    }

    /** @param caseId of the plan or article that the called process carries; {@code null} when it carries this very case */
    public record Called(String activityId, String instanceId, String processName, String caseId, OffsetDateTime started,
                         OffsetDateTime ended) {
    }
}
