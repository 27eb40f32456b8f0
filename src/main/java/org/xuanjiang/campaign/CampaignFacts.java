package org.xuanjiang.campaign;

import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.kernel.Labelled;

/** A campaign as every form shows it. */
public record CampaignFacts(String theme, String noticeNumber, String noticeTitle, LocalDate windowStart, LocalDate windowEnd,
                            LocalDate planDeadline, List<String> trackNames, String requirements) {

    public static CampaignFacts of(Campaign campaign) {
        var terms = campaign.terms();
        return new CampaignFacts(terms.theme(), terms.noticeNumber(), terms.noticeTitle(), terms.windowStart(), terms.windowEnd(),
            terms.planDeadline(), terms.tracks().stream().map(Labelled::label).toList(), terms.requirements());
    }
}
