package org.xuanjiang.plan.workflow;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.CampaignFacts;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.lecturer.Lecturer;
import org.xuanjiang.lecturer.Lecturers;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.EarlierEntries;
import org.xuanjiang.plan.PlanReading;
import org.xuanjiang.plan.Plans;

@Component
class DraftingViews {

    private final Plans plans;
    private final Campaigns campaigns;
    private final Units units;
    private final PlanReading reading;
    private final Lecturers lecturers;

    DraftingViews(Plans plans, Campaigns campaigns, Units units, PlanReading reading, Lecturers lecturers) {
        this.lecturers = lecturers;
        this.plans = plans;
        this.campaigns = campaigns;
        this.units = units;
        this.reading = reading;
    }

    DraftingView of(String planId) {
        var plan = plans.get(planId);
        return new DraftingView(plan.id(), CampaignFacts.of(campaigns.get(plan.campaignId())), units.get(plan.unitId()).name(),
            campaigns.notice().clauses(), reading.issues(plan.issues()), reading.history(plan),
            plans.earlierEntries(plan.unitId()).withLecturers(lecturers.all().stream().map(DraftingViews::suggestion).toList()));
    }

    private static EarlierEntries.Suggestion suggestion(Lecturer lecturer) {
        return new EarlierEntries.Suggestion(lecturer.name(),
            Stream.of(lecturer.category().label(), lecturer.post()).filter(Objects::nonNull).collect(Collectors.joining(" · ")));
    }
}
