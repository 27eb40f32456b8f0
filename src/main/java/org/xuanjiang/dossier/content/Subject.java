package org.xuanjiang.dossier.content;

/**
 * What a dossier is about: a plan, or a campaign with all its plans.
 *
 * @param planId   {@code null} for a campaign
 * @param unitId   {@code null} for a campaign
 * @param complete nothing can follow any more
 */
public record Subject(String campaignId, String planId, String unitId, String title, boolean complete) {

    public boolean isPlan() {
        return planId != null;
    }
}
