package org.xuanjiang.summary;

import java.time.Instant;

/**
 * One line of a summary's history.
 *
 * @param personId  who acted; {@code null} when the process did so by itself
 * @param opinion   what was said, or {@code null}
 * @param versionNo version that was meant; 0 before there is one
 */
public record SummaryAct(SummaryActKind kind, String personId, Instant at, String opinion, int versionNo) {
}
