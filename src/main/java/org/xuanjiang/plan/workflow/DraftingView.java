package org.xuanjiang.plan.workflow;

import java.util.List;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.campaign.Notice;
import org.xuanjiang.plan.IssueFacts;

/** What whoever writes a version needs to see: the task set, what was said about earlier versions. */
record DraftingView(CampaignFacts campaign, String unitName, List<Notice.Clause> clauses, List<IssueFacts> issues,
                    List<HistoryEntry> history) {
}
