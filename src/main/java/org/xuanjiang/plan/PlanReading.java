package org.xuanjiang.plan;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.deputy.DeputyActs;

/** Puts plans, issues and histories into the words of the forms: names for ids, Chinese for enumerations. */
@Component
public class PlanReading {

    private static final String SYSTEM = "系统";

    private final Units units;
    private final People people;
    private final DeputyActs deputyActs;
    private final Clock clock;

    PlanReading(Units units, People people, DeputyActs deputyActs, Clock clock) {
        this.units = units;
        this.people = people;
        this.deputyActs = deputyActs;
        this.clock = clock;
    }

    public PlanFacts facts(Plan plan, PlanVersion version) {
        return PlanFacts.of(version, units.get(plan.unitId()).name());
    }

    public List<IssueFacts> issues(ReviewIssues issues) {
        return issues.all().stream()
            .map(issue -> new IssueFacts(issue.no(), issue.place(), issue.demand(), issue.basis(),
                people.nameOf(issue.raisedBy()), issue.answer(), issue.isOpen()))
            .toList();
    }

    /** Who did what, oldest first. */
    public List<HistoryEntry> history(Plan plan) {
        var names = deputyActs.in(plan.id());
        return plan.acts().stream()
            .map(act -> new HistoryEntry(act.at().atZone(clock.getZone()).toOffsetDateTime(),
                act.personId() == null ? SYSTEM : names.of(act.personId(), act.at()), act.kind().label(), act.opinion()))
            .toList();
    }

    /** What is new to those who judge at this stage; nothing when they have not seen the plan before. */
    public List<PlanChange> changes(Plan plan, PlanStage judging) {
        var current = plan.currentVersion();
        var seen = plan.lastSeen(judging);
        if (current.isEmpty() || seen.isEmpty()) {
            return List.of();
        }
        return new PlanDifference(seen.get().content(), current.get().content()).changes();
    }

    /** What a judge might overlook; hints never forbid anything. */
    public List<String> hints(PlanVersion version, Campaign campaign) {
        return PlanHints.of(version.content(), campaign);
    }
}
