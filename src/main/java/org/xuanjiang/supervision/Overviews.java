package org.xuanjiang.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** The page of leaders: of the federation's over all units, of a unit's over their own. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    private static final Set<CampaignStatus> RUNNING = Set.of(CampaignStatus.ISSUED);
    private static final Set<CampaignStatus> ENDED = Set.of(CampaignStatus.CONCLUDED, CampaignStatus.CALLED_OFF);
    private static final int CAMPAIGNS = 3;
    private static final int LINES = 5;
    /** Beyond that nobody counts; the page says that there are more. */
    private static final int COUNTED = 99;

    private final Supervision supervision;
    private final Campaigns campaigns;
    private final Records records;
    private final OpenItems openItems;
    private final Looks looks;
    private final Clock clock;

    Overviews(Supervision supervision, Campaigns campaigns, Records records, OpenItems openItems, Looks looks, Clock clock) {
        this.supervision = supervision;
        this.campaigns = campaigns;
        this.records = records;
        this.openItems = openItems;
        this.looks = looks;
        this.clock = clock;
    }

    public static boolean mayLook(Person person) {
        return person.isIn(Roles.APPROVER) || person.isIn(Roles.UNIT_LEADER);
    }

    /** @throws NotASupervisor unless the person leads the federation or a unit */
    public static void requireMayLook(Person person) {
        if (!mayLook(person)) {
            throw new NotASupervisor("分管领导或者单位负责人");
        }
    }

    /** @throws NotASupervisor unless the person leads the federation or a unit */
    public Overview of(Person person) {
        requireMayLook(person);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var since = looks.before(person.id(), now);
        var worthALook = worthALook(person, since);
        return new Overview(moment(now), since == null ? null : moment(since), waiting(person, now),
            worthALook.stream().limit(CAMPAIGNS).flatMap(campaign -> looks(campaign, person, since, now)).toList(),
            Math.max(0, worthALook.size() - CAMPAIGNS));
    }

    /** What runs, and what has ended since the last look. */
    private List<Campaign> worthALook(Person person, Instant since) {
        var ended = since == null ? Stream.<Campaign>empty()
            : campaigns.newest(ENDED, null).stream().filter(campaign -> campaign.statusAt(since) == CampaignStatus.ISSUED);
        return Stream.concat(campaigns.newest(RUNNING, null).stream(), ended)
            .filter(campaign -> person.isIn(Roles.APPROVER) || campaign.unitIds().stream().anyMatch(person::belongsTo))
            .sorted(Comparator.comparing(Campaign::id).reversed()).toList();
    }

    private Overview.Waiting waiting(Person person, Instant now) {
        var groups = Stream.of(Roles.APPROVER, Roles.UNIT_LEADER).filter(person::isIn).toList();
        var urgent = groups.stream().flatMap(group -> records.waitingFor(person.id(), group, person.unitIds(), now, LINES).stream()).toList();
        var count = groups.stream().mapToInt(group -> records.countWaitingFor(person.id(), group, person.unitIds(), now, COUNTED + 1)).sum();
        return new Overview.Waiting(Math.min(count, COUNTED), count > COUNTED,
            openItems.items(urgent, now, Records.OpenTask::businessKey).stream().limit(LINES).toList());
    }

    /** One for the federation's leader, one per unit for others: nobody leads several, but the accounts do not forbid it. */
    private Stream<Overview.Look> looks(Campaign campaign, Person person, Instant since, Instant now) {
        var whole = Scope.of(campaign.id(), now);
        var scopes = person.isIn(Roles.APPROVER) ? Stream.of(whole)
            : campaign.unitIds().stream().filter(person::belongsTo).map(whole::ofUnit);
        return scopes.map(scope -> look(scope, since));
    }

    private Overview.Look look(Scope scope, Instant since) {
        var now = supervision.board(scope);
        var moves = new ArrayList<Overview.Move>();
        var changes = new ArrayList<Overview.Change>();
        if (since != null) {
            var before = supervision.board(scope.at(since));
            moves.addAll(moves(before, now));
            var figuresBefore = figures(before);
            figures(now).forEach((label, figure) -> changes.add(new Overview.Change(label, figuresBefore.get(label), figure)));
            changes.removeIf(change -> change.before() == change.now());
        }
        var notStarted = (int) now.units().stream().filter(unit -> !unit.started()).count();
        return new Overview.Look(now.campaignId(), now.theme(), now.campaignStatus(), now.windowStart(), now.windowEnd(), now.units().size(),
            notStarted, now.itemCounts(), now.items().stream().filter(Board.Item::late).limit(LINES).toList(), changes, moves.size(),
            moves.stream().limit(LINES).toList());
    }

    private static List<Overview.Move> moves(Board before, Board now) {
        var stepsBefore = before.units().stream().collect(Collectors.toMap(Board.UnitRow::unitId, Board.UnitRow::stepName));
        return now.units().stream().filter(unit -> !unit.stepName().equals(stepsBefore.get(unit.unitId())))
            .map(unit -> new Overview.Move(unit.unitId(), unit.unitName(), unit.planId(), stepsBefore.get(unit.unitId()), unit.stepName()))
            .toList();
    }

    private static Map<String, Integer> figures(Board board) {
        var figures = new LinkedHashMap<String, Integer>();
        figures.put("承诺场次", sum(board, Board.Cell::promised));
        figures.put("已开展场次", sum(board, Board.Cell::held));
        figures.put("已填报场次", sum(board, Board.Cell::reported));
        figures.put("已发布稿件", sum(board, Board.Cell::published)
            + board.units().stream().mapToInt(unit -> unit.otherArticles() == null ? 0 : unit.otherArticles()).sum());
        figures.put("逾期事项", board.itemCounts().late());
        figures.put("无人认领事项", board.itemCounts().silent());
        return figures;
    }

    private static int sum(Board board, Function<Board.Cell, Integer> figure) {
        return board.units().stream().flatMap(unit -> unit.cells().stream()).map(figure).mapToInt(Integer::intValue).sum();
    }

    private OffsetDateTime moment(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
