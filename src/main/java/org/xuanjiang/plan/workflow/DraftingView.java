package org.xuanjiang.plan.workflow;

import java.util.List;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.campaign.Notice;
import org.xuanjiang.plan.EarlierEntries;
import org.xuanjiang.plan.IssueFacts;

/**
 * What whoever writes a version needs to see: the task set, what was said about earlier versions.
 *
 * @param earlier offered for the lines of the plan: what the unit wrote before, and the pool of lecturers
 */
record DraftingView(String planId, CampaignFacts campaign, String unitName, List<Notice.Clause> clauses, List<IssueFacts> issues,
                    List<HistoryEntry> history, EarlierEntries earlier) {
}
