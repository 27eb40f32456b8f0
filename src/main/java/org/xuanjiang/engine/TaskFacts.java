package org.xuanjiang.engine;

import java.time.Instant;

/**
 * A user task as those see it who only follow what happens.
 *
 * @param key         id of the user task in its model
 * @param group       candidate group
 * @param unitId      {@code null} for the tasks of a campaign
 * @param businessKey id of the aggregate
 * @param created     when it came up
 * @param holder      who has claimed it, or {@code null}
 */
public record TaskFacts(String taskId, String key, String name, String group, String unitId, String businessKey, String processInstanceId,
                        Instant created, Instant due, String holder) {
}
