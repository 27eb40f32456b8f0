package org.xuanjiang.bulletin;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Sha256;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.UnitKind;
import org.xuanjiang.organization.Units;
import org.xuanjiang.session.ChineseDate;
import org.xuanjiang.supervision.Board;
import org.xuanjiang.supervision.Scope;
import org.xuanjiang.supervision.Supervision;

/** Drafts the bulletin of a campaign as it was at one moment. */
@Service
@Transactional(readOnly = true)
public class Bulletins {

    private static final Set<String> READERS = Set.of(Roles.REVIEWER, Roles.PUBLICITY, Roles.SUPERVISOR);
    /** More would be a volume; the editor chooses, and the register has them all. */
    private static final int STORIES = 12;

    private final Supervision supervision;
    private final BulletinRecords records;
    private final Units units;
    private final Clock clock;

    Bulletins(Supervision supervision, BulletinRecords records, Units units, Clock clock) {
        this.supervision = supervision;
        this.records = records;
        this.units = units;
        this.clock = clock;
    }

    public static boolean mayLook(Person person) {
        return READERS.stream().anyMatch(person::isIn);
    }

    /** @throws NotAnEditor unless the person edits the bulletin or watches over the campaign */
    public static void requireMayLook(Person person) {
        if (!mayLook(person)) {
            throw new NotAnEditor();
        }
    }

    /**
     * @param asOf whole seconds, not in the future
     * @throws org.xuanjiang.campaign.CampaignNotFound when there is none with this id
     */
    public Bulletin of(String campaignId, Instant asOf) {
        var to = asOf.atZone(clock.getZone()).toLocalDate();
        var from = to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        // Just before the week began, so that what was reported in its first second counts as new.
        var since = from.atStartOfDay(clock.getZone()).toInstant().minusNanos(1);
        var now = supervision.board(whole(campaignId, asOf));
        var before = supervision.board(whole(campaignId, since));
        var tracks = tracks(now, before, campaignId, asOf);
        var lines = now.units().stream().map(Bulletins::line).toList();
        var told = records.told(campaignId, since, asOf, STORIES);
        return new Bulletin(now.asOf(), campaignId, now.theme(), now.noticeNumber(), issuer(), from, to, progress(now, lines, tracks),
            concerns(records.concerns(campaignId, asOf)), open(now.itemCounts()), tracks, lines, told.stream().map(this::story).toList(),
            records.countTold(campaignId, since, asOf) - told.size(),
            Sha256.of(String.join("\n", "document=bulletin", "campaign=" + campaignId, "asOf=" + asOf)));
    }

    private static Scope whole(String campaignId, Instant asOf) {
        return new Scope(campaignId, null, null, null, null, asOf);
    }

    private String issuer() {
        return units.all().stream().filter(unit -> unit.kind() == UnitKind.FEDERATION).findFirst().orElseThrow().name();
    }

    private List<Bulletin.TrackLine> tracks(Board now, Board before, String campaignId, Instant asOf) {
        var attendances = records.attendances(campaignId, asOf);
        var lines = new ArrayList<Bulletin.TrackLine>();
        for (var head : now.tracks()) {
            var track = head.track();
            var people = track == Track.ONLINE ? null : attendances.getOrDefault(track, BulletinRecords.Attendances.NONE);
            var held = sum(now, track, Board.Cell::held);
            lines.add(new Bulletin.TrackLine(head.label(), sum(now, track, Board.Cell::promised), held, held - sum(before, track, Board.Cell::held),
                people == null ? null : people.counted(), people == null ? null : people.estimated(),
                people == null ? null : people.withoutFigure(), sum(now, track, Board.Cell::published)));
        }
        return lines;
    }

    private static int sum(Board board, Track track, ToIntFunction<Board.Cell> figure) {
        return board.units().stream().flatMap(unit -> unit.cells().stream()).filter(cell -> cell.track() == track).mapToInt(figure).sum();
    }

    private static Bulletin.UnitLine line(Board.UnitRow unit) {
        var lectures = unit.cells().stream().filter(cell -> cell.track() != Track.ONLINE).toList();
        return new Bulletin.UnitLine(unit.unitName(), unit.stepName(), lectures.stream().mapToInt(Board.Cell::promised).sum(),
            lectures.stream().mapToInt(Board.Cell::held).sum(), lectures.stream().mapToInt(Board.Cell::reported).sum(),
            unit.cells().stream().filter(cell -> cell.track() == Track.ONLINE).mapToInt(Board.Cell::held).sum(),
            unit.cells().stream().mapToInt(Board.Cell::published).sum() + unit.otherArticles());
    }

    private Bulletin.Story story(BulletinRecords.Told told) {
        var place = told.place() == null ? "" : "，在" + told.place();
        return new Bulletin.Story(units.get(told.unitId()).name(),
            ChineseDate.of(told.heldOn()) + place + "开展" + told.track().label() + "“" + told.topic() + "”",
            told.highlights().replaceAll("\\s*\\R\\s*", "　"));
    }

    private static String progress(Board board, List<Bulletin.UnitLine> units, List<Bulletin.TrackLine> tracks) {
        var started = board.units().stream().filter(Board.UnitRow::started).count();
        var live = tracks.stream().filter(track -> track.counted() != null).toList();
        var text = new StringBuilder(String.format(Locale.ROOT, "按照%s要求，“%s”宣讲活动共有%d个单位参加，其中%d个单位已启动。", board.noticeNumber(),
            board.theme(), board.units().size(), started));
        text.append(String.format(Locale.ROOT, "各单位方案共承诺现场宣讲%d场，已开展%d场，其中本周新填报%d场；", total(live, Bulletin.TrackLine::promised),
            total(live, Bulletin.TrackLine::held), total(live, Bulletin.TrackLine::added)));
        text.append(String.format(Locale.ROOT, "现场参加职工经清点%d人次，另有估计%d人次", total(live, Bulletin.TrackLine::counted),
            total(live, Bulletin.TrackLine::estimated)));
        var without = total(live, Bulletin.TrackLine::withoutFigure);
        text.append(without == 0 ? "。" : String.format(Locale.ROOT, "，%d场未统计人数。", without));
        tracks.stream().filter(track -> track.counted() == null).forEach(online -> text.append(
            String.format(Locale.ROOT, "%s承诺%d件，已刊载%d件。", online.label(), online.promised(), online.held())));
        return text.append(String.format(Locale.ROOT, "经三审发布宣传稿件%d篇。",
            units.stream().mapToInt(Bulletin.UnitLine::published).sum())).toString();
    }

    private static int total(List<Bulletin.TrackLine> tracks, ToIntFunction<Bulletin.TrackLine> figure) {
        return tracks.stream().mapToInt(figure).sum();
    }

    private static String concerns(BulletinRecords.Concerns concerns) {
        return concerns.raised() == 0 ? "目前尚未收集到职工关切。"
            : String.format(Locale.ROOT, "宣讲中收集职工关切%d条，已答复%d条。", concerns.raised(), concerns.replied());
    }

    private static String open(Board.ItemCounts items) {
        return items.late() + items.silent() == 0 ? "各项工作按期推进，没有逾期事项。"
            : String.format(Locale.ROOT, "目前逾期事项%d项，三个工作日以上无人认领事项%d项，由督办人跟进协调。", items.late(), items.silent());
    }
}
