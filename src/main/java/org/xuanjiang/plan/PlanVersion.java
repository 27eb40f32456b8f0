package org.xuanjiang.plan;

import java.time.Instant;

/**
 * What was submitted once; never changes afterwards.
 *
 * @param no     from 1, without gaps
 * @param reason why an approved plan is to be changed; {@code null} for other kinds
 */
public record PlanVersion(int no, PlanVersionKind kind, SealedContent sealed, String reason, String submittedBy, Instant submittedAt) {

    public PlanContent content() {
        return sealed.content();
    }
}
