package org.xuanjiang.dossier.content;

import java.util.List;

/** Knows which processes carried a case, and what they went through. */
public interface Walks {

    /** Of a plan and everything that it started, the plan's own model first; empty while none has begun. */
    List<Walk> ofPlan(String planId);

    /** Of the campaign itself, without its plans. */
    List<Walk> ofCampaign(String campaignId);
}
