package org.xuanjiang.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.dossier.Dossier;
import org.xuanjiang.dossier.DossierAccess;
import org.xuanjiang.dossier.Dossiers;
import org.xuanjiang.dossier.content.Check;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.PlanOverview;
import org.xuanjiang.plan.Plans;

/** Serves the page 档案. */
@RestController
@RequestMapping("/api/dossiers")
class DossierController {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Campaigns campaigns;
    private final Plans plans;
    private final Units units;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    DossierController(Dossiers dossiers, DossierAccess access, Campaigns campaigns, Plans plans, Units units, People people,
                      CurrentPerson currentPerson, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.campaigns = campaigns;
        this.plans = plans;
        this.units = units;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * One page, newest first.
     *
     * @param before as {@link Choices#next} of the page before
     */
    @GetMapping("/campaigns")
    Choices campaigns(@RequestParam(required = false) String before) {
        mayTake();
        var page = campaigns.newest(EnumSet.allOf(CampaignStatus.class), before);
        var choices = page.stream().map(campaign -> new Choice(campaign.id(), label(campaign))).toList();
        return new Choices(choices, Campaigns.isFull(page) ? page.get(page.size() - 1).id() : null);
    }

    private static String label(Campaign campaign) {
        return campaign.theme() + "（" + campaign.terms().noticeNumber() + "） · " + campaign.status().label();
    }

    /** What dossiers can be made of in a campaign, and those that were. */
    @GetMapping
    Shelf shelf(@RequestParam String campaign) {
        var person = mayTake();
        var found = campaigns.get(campaign);
        var made = dossiers.ofCampaign(campaign, person);
        return new Shelf(found.id(), label(found), facts(made, null),
            plans.ofCampaign(campaign).stream().filter(plan -> person.belongsTo(plan.unitId())).map(plan -> row(plan, made)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Facts make(@RequestBody Order order) {
        var person = mayTake();
        if ((order.campaignId() == null) == (order.planId() == null)) {
            throw InvalidSubmission.at("campaignId", "请指明要为哪个活动或者哪个方案制作档案。");
        }
        return facts(order.planId() == null ? dossiers.makeOfCampaign(order.campaignId(), person) : dossiers.makeOfPlan(order.planId(), person));
    }

    @GetMapping("/{id}/archive")
    void archive(@PathVariable String id, HttpServletResponse response) throws IOException {
        var handout = dossiers.handOut(id, currentPerson.get());
        var dossier = handout.dossier();
        var name = dossier.title() + "档案（截至" + STAMP.format(dossier.asOf().atZone(clock.getZone())) + "）.zip";
        response.setContentType("application/zip");
        response.setContentLengthLong(dossier.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Files.copy(handout.file(), response.getOutputStream());
    }

    private Person mayTake() {
        var person = currentPerson.get();
        access.requireMayTake(person);
        return person;
    }

    private PlanRow row(PlanOverview plan, List<Dossier> made) {
        return new PlanRow(plan.id(), units.contains(plan.unitId()) ? units.get(plan.unitId()).name() : plan.unitId(), plan.status().label(),
            facts(made, plan.id()));
    }

    private List<Facts> facts(List<Dossier> made, String planId) {
        return made.stream().filter(dossier -> planId == null ? dossier.planId() == null : planId.equals(dossier.planId())).map(this::facts)
            .toList();
    }

    private Facts facts(Dossier dossier) {
        return new Facts(dossier.id(), dossier.title(), dossier.complete(), dossier.asOf().atZone(clock.getZone()).toOffsetDateTime(),
            people.nameOf(dossier.madeBy()), dossier.files(), dossier.size(), dossier.manifestHash(), dossier.algorithm(), dossier.hasPassed(),
            dossier.checks());
    }

    record Choice(String value, String label) {
    }

    /** @param next {@code null} when there are no earlier ones */
    record Choices(List<Choice> campaigns, String next) {
    }

    /** Exactly one of both. */
    record Order(String campaignId, String planId) {
    }

    record Shelf(String campaignId, String label, List<Facts> dossiers, List<PlanRow> plans) {
    }

    record PlanRow(String planId, String unitName, String status, List<Facts> dossiers) {
    }

    /** A dossier as the page shows it. */
    record Facts(String id, String title, boolean complete, OffsetDateTime asOf, String madeBy, int files, long size, String manifestHash,
                 String algorithm, boolean passed, List<Check> checks) {
    }
}
