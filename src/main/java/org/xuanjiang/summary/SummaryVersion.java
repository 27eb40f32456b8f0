package org.xuanjiang.summary;

import java.time.Instant;
import org.xuanjiang.session.PlanFigures;

/**
 * What was submitted once; never changes afterwards.
 *
 * @param no      from 1, without gaps
 * @param figures as they were at the moment of submission
 */
public record SummaryVersion(int no, SummaryContent content, PlanFigures figures, String submittedBy, Instant submittedAt) {
}
