package org.xuanjiang.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.PlanOverview;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.PlanStatus;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.plan.workflow.PlanWorkflow;

/** Serves the page 活动与方案. */
@RestController
class DeskController {

    /** These see every campaign; everybody else only those that their unit takes part in. */
    private static final Set<String> FEDERATION_ROLES =
        Set.of(Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY, Roles.SUPERVISOR, Roles.AUDITOR);

    /** There certainly are opinions to print. */
    private static final Set<PlanStatus> SENT_IN = Set.of(PlanStatus.IN_REVIEW, PlanStatus.APPROVED, PlanStatus.REFUSED, PlanStatus.CLOSED);

    private final Campaigns campaigns;
    private final Plans plans;
    private final PlanWorkflow workflow;
    private final Units units;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    DeskController(Campaigns campaigns, Plans plans, PlanWorkflow workflow, Units units, CurrentPerson currentPerson, Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.workflow = workflow;
        this.units = units;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** @param before id of the last campaign of the page before */
    @GetMapping("/api/desk")
    Desk desk(@RequestParam(required = false) String before) {
        var person = currentPerson.get();
        var page = readableBy(person, before);
        var plansOf = plans.ofCampaigns(page.stream().map(Campaign::id).toList()).stream()
            .collect(Collectors.groupingBy(PlanOverview::campaignId));
        var rows = page.stream().map(campaign -> row(campaign, plansOf.getOrDefault(campaign.id(), List.of()), person)).toList();
        return new Desk(rows, campaigns.mayOpen(person), Campaigns.isFull(page) ? page.get(page.size() - 1).id() : null);
    }

    private List<Campaign> readableBy(Person person, String before) {
        return person.groups().stream().anyMatch(FEDERATION_ROLES::contains)
            ? campaigns.newest(EnumSet.allOf(CampaignStatus.class), before)
            : campaigns.newestOf(person.unitIds(), CampaignStatus.ANNOUNCED, before);
    }

    private Desk.CampaignRow row(Campaign campaign, List<PlanOverview> plansOfCampaign, Person person) {
        var open = campaign.isOpenOn(LocalDate.now(clock));
        var mayInvite = open && campaigns.mayInvite(person);
        var mayCallOff = campaign.status() == CampaignStatus.ISSUED && campaigns.mayCallOff(person);
        var rows = plansOfCampaign.stream()
            .filter(plan -> person.belongsTo(plan.unitId()))
            .map(plan -> row(plan, open, person))
            .toList();
        return new Desk.CampaignRow(campaign.id(), campaign.theme(), campaign.status(), campaign.status().label(),
            campaign.terms().noticeNumber(), campaign.windowStart(), campaign.windowEnd(), mayInvite, mayCallOff,
            mayInvite ? invitable(campaign) : List.of(), rows);
    }

    private Desk.UnitRow row(PlanOverview plan, boolean open, Person person) {
        var drafts = plans.isDrafterOf(plan.unitId(), person);
        var mayWithdraw = drafts && plan.stage() == PlanStage.REVIEWING && workflow.isReviewUnclaimed(plan.id());
        var mayAmend = drafts && open && plan.status() == PlanStatus.APPROVED && plan.stage() == null
            && workflow.takesAmendment(plan.id());
        return new Desk.UnitRow(plan.id(), units.get(plan.unitId()).name(), plan.status().label(),
            plan.stage() == null ? null : plan.stage().label(), mayWithdraw, mayAmend, SENT_IN.contains(plan.status()),
            open && plan.status() == PlanStatus.APPROVED);
    }

    private List<Desk.UnitChoice> invitable(Campaign campaign) {
        return units.all().stream().filter(unit -> !campaign.isInvited(unit.id()))
            .map(unit -> new Desk.UnitChoice(unit.id(), unit.name())).toList();
    }
}
