package org.xuanjiang.supervision.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Reason;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.supervision.Board;
import org.xuanjiang.supervision.Detail;
import org.xuanjiang.supervision.Details;
import org.xuanjiang.supervision.RegisterPage;
import org.xuanjiang.supervision.RegisterPosition;
import org.xuanjiang.supervision.Supervision;
import org.xuanjiang.supervision.SupervisionAccess;
import org.xuanjiang.supervision.workflow.HandingOver;
import org.xuanjiang.supervision.workflow.Urging;

/** Serves the page 督办. */
@RestController
@RequestMapping("/api/supervision")
class SupervisionController {

    private final Supervision supervision;
    private final Details details;
    private final Urging urging;
    private final HandingOver handingOver;
    private final SupervisionAccess access;
    private final Campaigns campaigns;
    private final Units units;
    private final CurrentPerson currentPerson;

    SupervisionController(Supervision supervision, Details details, Urging urging, HandingOver handingOver, SupervisionAccess access,
                          Campaigns campaigns, Units units, CurrentPerson currentPerson) {
        this.supervision = supervision;
        this.details = details;
        this.urging = urging;
        this.handingOver = handingOver;
        this.access = access;
        this.campaigns = campaigns;
        this.units = units;
        this.currentPerson = currentPerson;
    }

    /**
     * What can be chosen, and what the person may do.
     *
     * @param campaign one that is to be among the choices, however old it is
     * @param before   id of the last campaign of the page before
     */
    @GetMapping("/choices")
    Choices choices(@RequestParam(required = false) String campaign, @RequestParam(required = false) String before) {
        var person = mayLook();
        var mayInvite = campaigns.mayInvite(person);
        var page = supervision.campaigns(before);
        var asked = campaign == null || page.stream().anyMatch(issued -> issued.id().equals(campaign)) ? Stream.<Campaign>empty()
            : Stream.of(campaigns.get(campaign));
        var issued = Stream.concat(page.stream(), asked).map(one -> choice(one, mayInvite)).toList();
        return new Choices(issued, Campaigns.isFull(page) ? page.get(page.size() - 1).id() : null,
            Stream.of(Track.values()).map(track -> new Choice(track.name(), track.label())).toList(),
            Stream.of(Audience.values()).map(audience -> new Choice(audience.name(), audience.label())).toList(), access.mayAct(person));
    }

    @GetMapping("/board")
    Board board(ScopeQuery query) {
        mayLook();
        return supervision.board(query.scope(access, units));
    }

    @GetMapping("/units/{unitId}")
    Detail detail(@PathVariable String unitId, ScopeQuery query) {
        mayLook();
        return details.of(query.scope(access, units), units.get(unitId).id());
    }

    /** @param after position of the last row of the page before */
    @GetMapping("/register")
    RegisterPage register(ScopeQuery query, @RequestParam(required = false) String after) {
        mayLook();
        return supervision.register(query.scope(access, units), after == null ? RegisterPosition.START : RegisterPosition.parse(after));
    }

    @PostMapping("/tasks/{taskId}/urges")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable String taskId, @RequestBody Reason reason) {
        urging.urge(taskId, reason.text(), currentPerson.get());
    }

    /** Who has claimed a task, and whom it can be handed over to. */
    @GetMapping("/tasks/{taskId}/successors")
    Successors successors(@PathVariable String taskId) {
        var choice = handingOver.choice(taskId, currentPerson.get());
        return new Successors(choice(choice.holder()), choice.successors().stream().map(SupervisionController::choice).toList());
    }

    @PostMapping("/tasks/{taskId}/hand-overs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String taskId, @RequestBody HandOverOrder order) {
        handingOver.handOver(taskId, order.from(), order.to(), new Reason(order.reason()).text(), currentPerson.get());
    }

    private static Choice choice(Person person) {
        return new Choice(person.id(), person.name());
    }

    private Person mayLook() {
        var person = currentPerson.get();
        access.requireMayLook(person);
        return person;
    }

    private CampaignChoice choice(Campaign campaign, boolean mayInvite) {
        var invitable = mayInvite && campaigns.isOpenToday(campaign)
            ? units.all().stream().filter(unit -> !campaign.isInvited(unit.id())).map(unit -> new Choice(unit.id(), unit.name())).toList()
            : List.<Choice>of();
        return new CampaignChoice(campaign.id(), campaign.theme() + "（" + campaign.terms().noticeNumber() + "）", campaign.status().label(),
            invitable);
    }

    /** @param next where the next page of campaigns goes on; {@code null} when there is none */
    record Choices(List<CampaignChoice> campaigns, String next, List<Choice> tracks, List<Choice> audiences, boolean mayUrge) {
    }

    /** @param invitable units that this person may still invite today */
    record CampaignChoice(String value, String label, String statusName, List<Choice> invitable) {
    }

    record Successors(Choice holder, List<Choice> successors) {
    }

    /**
     * @param from whom the supervisor saw as holder
     * @param to   {@code null} for everybody who may claim the task
     */
    record HandOverOrder(String from, String to, String reason) {
    }

    record Choice(String value, String label) {
    }
}
