package org.xuanjiang.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.deputy.DeputyActs;

/** The campaigns of the federation. Refusals are those of {@link Campaign}; an unknown id is {@link CampaignNotFound}. */
@Service
@Transactional
public class Campaigns {

    /** Working days that a unit gets for its plan, as long as the drafter does not say otherwise. */
    private static final int DAYS_FOR_PLANS = 10;
    /** More than a federation runs in a year. */
    private static final int PAGE = 20;
    /** Ids are written in hexadecimal. */
    private static final String AFTER_ALL_IDS = "g";

    private final CampaignRepository repository;
    private final Notice notice;
    private final Units units;
    private final People people;
    private final DeputyActs deputyActs;
    private final WorkCalendar calendar;
    private final Clock clock;

    Campaigns(CampaignRepository repository, Notice notice, Units units, People people, DeputyActs deputyActs, WorkCalendar calendar, Clock clock) {
        this.repository = repository;
        this.notice = notice;
        this.units = units;
        this.people = people;
        this.deputyActs = deputyActs;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Campaign get(String campaignId) {
        return repository.find(campaignId).orElseThrow(CampaignNotFound::new);
    }

    /**
     * One page, newest first.
     *
     * @param before id of the last one of the page before; {@code null} for the first page
     */
    @Transactional(readOnly = true)
    public List<Campaign> newest(Set<CampaignStatus> statuses, String before) {
        return repository.newest(statuses, orNone(before), PAGE);
    }

    /** As {@link #newest}, of those that one of these units is invited to. */
    @Transactional(readOnly = true)
    public List<Campaign> newestOf(Set<String> unitIds, Set<CampaignStatus> statuses, String before) {
        return unitIds.stream().flatMap(unitId -> repository.newestOf(unitId, statuses, orNone(before), PAGE).stream()).distinct()
            .sorted(Comparator.comparing(Campaign::id).reversed()).limit(PAGE).toList();
    }

    /** Whether there may be more after this page. */
    public static boolean isFull(List<Campaign> page) {
        return page.size() == PAGE;
    }

    private static String orNone(String before) {
        return before == null ? AFTER_ALL_IDS : before;
    }

    /** The notice that a new campaign starts from. */
    public Notice notice() {
        return notice;
    }

    /** Opens a campaign with the notice's terms, from today on, for all units. */
    public Campaign open(Person person) {
        requireReviewer(person);
        var today = today();
        var terms = notice.termsFrom(today, calendar.plusWorkingDays(today, DAYS_FOR_PLANS));
        var unitIds = units.all().stream().map(Unit::id).toList();
        var campaign = Campaign.open(TimeOrderedId.next(), terms, unitIds, person.id(), now());
        repository.insert(campaign);
        return campaign;
    }

    public void draft(String campaignId, CampaignTerms terms, List<String> unitIds, String personId) {
        for (var i = 0; i < unitIds.size(); i++) {
            if (!units.contains(unitIds.get(i))) {
                throw InvalidSubmission.at("units[" + i + "]", "参加单位不在名单之内，请重新选择。");
            }
        }
        change(campaignId, campaign -> campaign.draft(terms, unitIds, personId, now(), today()));
    }

    public void issue(String campaignId, String opinion, String personId) {
        change(campaignId, campaign -> campaign.issue(personId, opinion, now(), today()));
    }

    public void returnDraft(String campaignId, String opinion, String personId) {
        change(campaignId, campaign -> campaign.returnDraft(personId, opinion, now()));
    }

    public void drop(String campaignId, String opinion, String personId) {
        change(campaignId, campaign -> campaign.drop(personId, opinion, now()));
    }

    /** Adds a unit to a running campaign. */
    public void inviteLate(String campaignId, String unitId, String reason, Person person) {
        if (!mayInvite(person)) {
            throw new OfficeRequired("审核人或者督办人");
        }
        var unit = units.get(unitId);
        change(campaignId, campaign -> campaign.inviteLate(unit.id(), reason, person.id(), now(), today()));
    }

    public void callOff(String campaignId, String reason, Person person) {
        if (!mayCallOff(person)) {
            throw new OfficeRequired("分管领导");
        }
        change(campaignId, campaign -> campaign.callOff(reason, person.id(), now()));
    }

    public void conclude(String campaignId, Conclusion words, String personId) {
        change(campaignId, campaign -> campaign.conclude(words, personId, now()));
    }

    public boolean mayOpen(Person person) {
        return person.isIn(Roles.REVIEWER);
    }

    public boolean mayInvite(Person person) {
        return person.isIn(Roles.REVIEWER) || person.isIn(Roles.SUPERVISOR);
    }

    /** Running, and sessions may still be held today. */
    @Transactional(readOnly = true)
    public boolean isOpenToday(Campaign campaign) {
        return campaign.isOpenOn(today());
    }

    public boolean mayCallOff(Person person) {
        return person.isIn(Roles.APPROVER);
    }

    /** Who did what, oldest first. */
    public List<HistoryEntry> history(Campaign campaign) {
        var names = deputyActs.in(campaign.id());
        return campaign.acts().stream()
            .map(act -> new HistoryEntry(act.at().atZone(clock.getZone()).toOffsetDateTime(), names.of(act.personId(), act.at()),
                act.kind().label(), act.opinion()))
            .toList();
    }

    private void requireReviewer(Person person) {
        if (!mayOpen(person)) {
            throw new OfficeRequired("审核人");
        }
    }

    private void change(String campaignId, UnaryOperator<Campaign> move) {
        repository.save(move.apply(get(campaignId)));
    }

    /** What a database keeps of an instant; otherwise a saved campaign would differ from the one read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
