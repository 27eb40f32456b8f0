package org.xuanjiang.plan.workflow;

import java.util.List;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.plan.IssueFacts;
import org.xuanjiang.plan.PlanChange;
import org.xuanjiang.plan.PlanFacts;

/**
 * A plan before whoever signs, reviews or approves it.
 *
 * @param changes what is new since the same kind of judge last saw it; empty the first time
 */
record JudgementView(CampaignFacts campaign, PlanFacts plan, List<PlanChange> changes, List<IssueFacts> issues,
                     List<HistoryEntry> history, List<String> hints) {
}
