package org.xuanjiang.plan;

/**
 * A plan as lists need it, without its texts.
 *
 * @param stage             {@code null} when no version is under way
 * @param approvedVersionNo {@code null} before approval
 */
public record PlanOverview(String id, String campaignId, String unitId, PlanStatus status, PlanStage stage,
                           Integer approvedVersionNo) {
}
