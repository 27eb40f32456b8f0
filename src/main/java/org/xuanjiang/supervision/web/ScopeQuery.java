package org.xuanjiang.supervision.web;

import java.time.OffsetDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.supervision.Scope;
import org.xuanjiang.supervision.SupervisionAccess;

/** A scope as it stands in an address; everything but the campaign may be left out. */
record ScopeQuery(String campaign, Integer batch, Track track, Audience audience, String unit,
                  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime asOf) {

    Scope scope(SupervisionAccess access, Units units) {
        if (campaign == null || campaign.isBlank()) {
            throw InvalidSubmission.at("campaign", "请选择宣讲活动。");
        }
        return new Scope(campaign, batch, track, audience, unit == null || unit.isBlank() ? null : units.get(unit).id(), access.moment(asOf));
    }
}
