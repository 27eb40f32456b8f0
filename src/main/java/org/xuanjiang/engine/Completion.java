package org.xuanjiang.engine;

import java.time.OffsetDateTime;

/**
 * One completed user task.
 *
 * @param document       the submission as it arrived; kept only as a hash
 * @param idempotencyKey chosen by the client for one submission; {@code null} when it did not choose one
 */
record Completion(String taskId, String taskKey, String taskName, String businessKey, String unitId, String personId,
                  OffsetDateTime at, String document, String idempotencyKey) {
}
