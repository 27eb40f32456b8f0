package org.xuanjiang.nudge;

import java.time.Instant;

/** One asking for one task. */
public record Nudge(Instant at, String personId, String reason) {
}
