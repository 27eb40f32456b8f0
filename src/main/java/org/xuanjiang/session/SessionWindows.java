package org.xuanjiang.session;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaigns;

/** The window of a campaign, seen from today. */
@Component
class SessionWindows {

    private final Campaigns campaigns;
    private final Clock clock;

    SessionWindows(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    SessionWindow of(String campaignId) {
        var campaign = campaigns.get(campaignId);
        return new SessionWindow(campaign.windowStart(), campaign.windowEnd(), LocalDate.now(clock));
    }
}
