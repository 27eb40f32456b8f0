package org.xuanjiang.audit.healthcheck;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One health check that has ended.
 *
 * @param startedByName the account itself when it is gone
 * @param found         hints not counted
 * @param rules         all of them, in their order
 */
public record HealthCheckRun(String id, OffsetDateTime startedAt, OffsetDateTime endedAt, String startedBy, String startedByName, int found,
                             List<Count> rules) {

    /**
     * What one rule found.
     *
     * @param hint whether a finding is only worth a look
     * @param more whether there is more than was kept
     */
    public record Count(String id, String title, String basis, boolean hint, int found, boolean more) {
    }
}
