package org.xuanjiang.supervision;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Units;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.SessionStatus;
import org.xuanjiang.summary.SummaryActKind;

/** One campaign as it was at one moment. */
@Service
@Transactional(readOnly = true)
public class Supervision {

    /** Rows of one page of the register, and newest draws on the board. */
    static final int PAGE = 50;

    private final Campaigns campaigns;
    private final Units units;
    private final People people;
    private final FigureCounts figures;
    private final Records records;
    private final Register register;
    private final OpenItems openItems;
    private final Clock clock;

    Supervision(Campaigns campaigns, Units units, People people, FigureCounts figures, Records records, Register register, OpenItems openItems,
                Clock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.people = people;
        this.figures = figures;
        this.records = records;
        this.register = register;
        this.openItems = openItems;
        this.clock = clock;
    }

    /** One page of the campaigns that were ever issued, the newest first; see {@link Campaigns#newest}. */
    public List<Campaign> campaigns(String before) {
        return campaigns.newest(CampaignStatus.ANNOUNCED, before);
    }

    /** @throws org.xuanjiang.campaign.CampaignNotFound when there is none with this id */
    public Board board(Scope scope) {
        var campaign = campaigns.get(scope.campaignId());
        var tracks = campaign.tracks().stream().filter(scope::includes).toList();
        var plans = records.plansByUnit(scope);
        var open = records.openTasks(scope);
        var steps = steps(plans, open);
        var items = openItems.worthALook(open, scope.asOf(), task -> caseOf(task, plans, scope));
        var late = (int) items.stream().filter(Board.Item::late).count();
        return new Board(moment(scope.asOf()), campaign.id(), campaign.theme(), campaign.terms().noticeNumber(),
            campaign.statusAt(scope.asOf()).label(), campaign.windowStart(), campaign.windowEnd(),
            tracks.stream().map(track -> new Board.TrackHead(track, track.label())).toList(), addressees(campaign, scope.asOf()),
            rows(scope, tracks, plans, steps), funnel(steps), new Board.ItemCounts(open.size(), late, items.size() - late), items,
            samples(scope, tracks), drawn(scope), weeks(scope));
    }

    /** Tasks of the campaign itself belong to no plan. */
    static String caseOf(Records.OpenTask task, Map<String, Records.PlanState> plans, Scope scope) {
        var plan = plans.get(task.unitId());
        return plan == null ? scope.campaignId() : plan.planId();
    }

    void eachSession(Scope scope, Consumer<RegisterRow> reader) {
        register.each(scope, reader);
    }

    /** One page of the register. */
    public RegisterPage register(Scope scope, RegisterPosition after) {
        var campaign = campaigns.get(scope.campaignId());
        var rows = register.after(after, scope, PAGE);
        return new RegisterPage(moment(scope.asOf()), campaign.theme(), campaign.terms().noticeNumber(),
            campaign.statusAt(scope.asOf()).label(), campaign.windowStart(), campaign.windowEnd(), addressees(campaign, scope.asOf()),
            rows.stream().map(row -> new RegisterPage.Line(units.get(row.unitId()).name(), Detail.Session.of(row))).toList(),
            rows.size() < PAGE ? null : rows.get(PAGE - 1).position().toString());
    }

    private List<Board.Addressee> addressees(Campaign campaign, Instant asOf) {
        return campaign.units().stream().filter(invited -> !invited.invitedAt().isAfter(asOf))
            .map(invited -> new Board.Addressee(invited.unitId(), units.get(invited.unitId()).shortName())).toList();
    }

    private List<Board.UnitRow> rows(Scope scope, List<Track> tracks, Map<String, Records.PlanState> plans, Map<String, PlanStep> steps) {
        var promised = figures.promised(scope);
        var held = figures.held(scope);
        var reported = figures.reported(scope);
        var published = figures.published(scope);
        var instances = records.instancesByPlan(scope);
        var rows = new ArrayList<Board.UnitRow>();
        for (var unit : records.units(scope)) {
            var plan = plans.get(unit.unitId());
            var step = plan == null ? PlanStep.NOT_STARTED : steps.get(plan.planId());
            var cells = tracks.stream().map(track -> new Board.Cell(track, promised.of(unit.unitId(), track),
                    scope.tellsHeld(track) ? held.of(unit.unitId(), track) : null,
                    scope.tellsHeld(track) ? reported.of(unit.unitId(), track) : null,
                    scope.tellsPublished() ? published.of(unit.unitId(), track) : null))
                .toList();
            rows.add(new Board.UnitRow(unit.unitId(), units.get(unit.unitId()).name(), plan == null ? null : plan.planId(), step.label(),
                step != PlanStep.NOT_STARTED, unit.late(), plan == null || !plan.runningNow() ? null : instances.get(plan.planId()), cells,
                scope.tellsPublished() && scope.track() == null ? published.of(unit.unitId(), null) : null));
        }
        return rows;
    }

    private static Map<String, PlanStep> steps(Map<String, Records.PlanState> plans, List<Records.OpenTask> open) {
        var heldDrafts = open.stream().filter(task -> task.key().equals("draftPlan") && task.holder() != null)
            .map(Records.OpenTask::businessKey).collect(Collectors.toSet());
        var summing = open.stream().filter(task -> task.key().equals("writeSummary"))
            .map(Records.OpenTask::businessKey).collect(Collectors.toSet());
        return plans.values().stream().collect(Collectors.toMap(Records.PlanState::planId, plan -> step(plan, heldDrafts, summing)));
    }

    private static PlanStep step(Records.PlanState plan, Set<String> heldDrafts, Set<String> summing) {
        return switch (plan.status()) {
            case INVITED -> heldDrafts.contains(plan.planId()) ? PlanStep.DRAFTING : PlanStep.NOT_STARTED;
            case IN_REVIEW -> switch (plan.stage()) {
                case DRAFTING -> PlanStep.DRAFTING;
                case SIGNING -> PlanStep.SIGNING;
                case REVIEWING -> PlanStep.REVIEWING;
                case APPROVING -> PlanStep.APPROVING;
                case REVISING -> PlanStep.REVISING;
            };
            case APPROVED -> afterApproval(plan, summing);
            case CLOSED -> PlanStep.CLOSED;
            case REFUSED, EXPIRED, CALLED_OFF -> PlanStep.ENDED;
        };
    }

    private static PlanStep afterApproval(Records.PlanState plan, Set<String> summing) {
        if (plan.summaryAct() == SummaryActKind.ACCEPTED || plan.summaryAct() == SummaryActKind.CLOSED) {
            return PlanStep.PUBLICITY;
        }
        if (plan.summaryAct() == SummaryActKind.SUBMITTED) {
            return PlanStep.SUMMARY_REVIEW;
        }
        return plan.summaryAct() == SummaryActKind.RETURNED || summing.contains(plan.planId()) ? PlanStep.SUMMING_UP : PlanStep.LECTURING;
    }

    private static List<Board.StepCount> funnel(Map<String, PlanStep> steps) {
        return Stream.of(PlanStep.values())
            .map(step -> new Board.StepCount(step, step.label(), (int) steps.values().stream().filter(step::equals).count()))
            .toList();
    }

    private List<Board.SampleCount> samples(Scope scope, List<Track> tracks) {
        var draws = figures.draws(scope);
        return tracks.stream().filter(track -> track != Track.ONLINE).map(track -> {
            var here = draws.stream().filter(draw -> draw.track() == track).toList();
            var drawn = here.stream().filter(FigureCounts.DrawCount::sampled).toList();
            var byResult = new EnumMap<CheckResult, Integer>(CheckResult.class);
            drawn.stream().filter(draw -> draw.outcome() != null)
                .forEach(draw -> byResult.merge(draw.outcome(), draw.sessions(), Integer::sum));
            var closed = byResult.values().stream().mapToInt(Integer::intValue).sum();
            var all = sum(drawn);
            return new Board.SampleCount(track, track.label(), sum(here), all, byResult.getOrDefault(CheckResult.CONFIRMED, 0),
                byResult.getOrDefault(CheckResult.QUESTIONED, 0), byResult.getOrDefault(CheckResult.LAPSED, 0), all - closed);
        }).toList();
    }

    private List<Board.Sample> drawn(Scope scope) {
        var names = new HashMap<String, String>();
        return figures.drawn(scope, PAGE).stream()
            .map(draw -> new Board.Sample(units.get(draw.unitId()).name(), draw.track().label(), draw.topic(), draw.heldOn(),
                moment(draw.drawnAt()), draw.percent(), String.valueOf(draw.seed()), draw.outcome() == null ? null : draw.outcome().label(),
                draw.checkedBy() == null ? null : names.computeIfAbsent(draw.checkedBy(), people::nameOf), draw.note()))
            .toList();
    }

    private static int sum(List<FigureCounts.DrawCount> draws) {
        return draws.stream().mapToInt(FigureCounts.DrawCount::sessions).sum();
    }

    private List<Board.Week> weeks(Scope scope) {
        var weeks = new TreeMap<LocalDate, Board.Week>();
        figures.byDay(scope).forEach(day -> {
            var monday = day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var held = day.status() == SessionStatus.HELD ? day.sessions() : 0;
            weeks.merge(monday, new Board.Week(monday, held, day.sessions() - held),
                (so, more) -> new Board.Week(monday, so.held() + more.held(), so.planned() + more.planned()));
        });
        return withQuietWeeks(weeks);
    }

    /** A week in which nothing was held is a week, too. */
    private static List<Board.Week> withQuietWeeks(TreeMap<LocalDate, Board.Week> weeks) {
        return weeks.isEmpty() ? List.of()
            : weeks.firstKey().datesUntil(weeks.lastKey().plusDays(1), Period.ofWeeks(1))
                .map(monday -> weeks.getOrDefault(monday, new Board.Week(monday, 0, 0))).toList();
    }

    private OffsetDateTime moment(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
