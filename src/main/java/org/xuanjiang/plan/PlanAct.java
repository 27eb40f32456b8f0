package org.xuanjiang.plan;

import java.time.Instant;

/**
 * One line of a plan's history.
 *
 * @param personId  who acted; {@code null} when the process did so by itself
 * @param opinion   what was said, or {@code null}
 * @param versionNo version that was meant; {@code null} before there is one
 */
public record PlanAct(PlanActKind kind, String personId, Instant at, String opinion, Integer versionNo) {
}
