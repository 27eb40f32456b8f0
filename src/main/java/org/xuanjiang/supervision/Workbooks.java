package org.xuanjiang.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;

/** Register and matrix as spreadsheets, written row by row; a sheet of their own says as of when they hold. */
@Service
@Transactional(readOnly = true)
public class Workbooks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    /** A spreadsheet would take such text for a formula once somebody edits its cell, so the cell is told to hold text. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n\0＝＋－＠";
    private static final int ROWS_IN_MEMORY = 500;
    private static final List<String> REGISTER = List.of("序号", "单位", "宣讲形式", "批次", "宣讲主题", "宣讲人", "宣讲地点", "计划日期",
        "宣讲日期", "宣讲对象", "预计人数", "实到人数", "人数来源", "状态", "未开展或取消原因", "填报人", "填报时间", "抽查结果", "抽取比例（%）", "抽取种子");
    private static final List<String> FIGURES = List.of("承诺", "已开展", "已填报", "已发布");

    private final Supervision supervision;
    private final Campaigns campaigns;
    private final Units units;
    private final People people;
    private final Clock clock;

    Workbooks(Supervision supervision, Campaigns campaigns, Units units, People people, Clock clock) {
        this.supervision = supervision;
        this.campaigns = campaigns;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** One row per session. */
    public void register(Scope scope, Person exporter, OutputStream out) {
        write(scope, "宣讲场次台账", exporter, out, sheet -> {
            head(sheet, 0, REGISTER);
            var line = new AtomicInteger();
            var names = new HashMap<String, String>();
            supervision.eachSession(scope, row -> {
                var no = line.incrementAndGet();
                registerRow(sheet, no, row, row.reportedBy() == null ? null : names.computeIfAbsent(row.reportedBy(), people::nameOf));
                if (no % ROWS_IN_MEMORY == 0) {
                    flush(sheet);
                }
            });
        });
    }

    /** Units in the notice's order by tracks. */
    public void matrix(Scope scope, Person exporter, OutputStream out) {
        write(scope, "宣讲覆盖情况表", exporter, out, sheet -> matrix(sheet, supervision.board(scope)));
    }

    private void registerRow(Worksheet sheet, int no, RegisterRow row, String reporter) {
        var column = 0;
        sheet.value(no, column++, no);
        text(sheet, no, column++, units.get(row.unitId()).name());
        text(sheet, no, column++, row.track().label());
        sheet.value(no, column++, row.batch());
        text(sheet, no, column++, row.topic());
        text(sheet, no, column++, row.lecturer());
        text(sheet, no, column++, row.place());
        text(sheet, no, column++, day(row.plannedOn()));
        text(sheet, no, column++, day(row.heldOn()));
        text(sheet, no, column++, row.audience() == null ? null : row.audience().label());
        number(sheet, no, column++, row.expected());
        number(sheet, no, column++, row.attended());
        text(sheet, no, column++, row.counted() == null ? null : row.counted() ? "清点" : "估计");
        text(sheet, no, column++, row.status().label());
        text(sheet, no, column++, row.reason());
        text(sheet, no, column++, reporter);
        text(sheet, no, column++, row.reportedAt() == null ? null : MOMENT.format(local(row.reportedAt())));
        text(sheet, no, column++, row.checkName());
        number(sheet, no, column++, row.percent());
        // As text: a spreadsheet keeps fifteen digits of a number.
        text(sheet, no, column, row.seed() == null ? null : String.valueOf(row.seed()));
    }

    private static void matrix(Worksheet sheet, Board board) {
        var top = new ArrayList<>(List.of("序号", "单位", "方案进度"));
        board.tracks().forEach(track -> FIGURES.forEach(figure -> top.add(track.label() + "·" + figure)));
        top.add("其他稿件·已发布");
        head(sheet, 0, top);
        var line = 0;
        for (var unit : board.units()) {
            line++;
            var column = 3;
            sheet.value(line, 0, line);
            text(sheet, line, 1, unit.unitName());
            text(sheet, line, 2, unit.stepName());
            for (var cell : unit.cells()) {
                number(sheet, line, column++, cell.promised());
                number(sheet, line, column++, cell.held());
                number(sheet, line, column++, cell.reported());
                number(sheet, line, column++, cell.published());
            }
            number(sheet, line, column, unit.otherArticles());
        }
    }

    /** Fills the sheet with the table. */
    private interface Table {
        void fill(Worksheet sheet);
    }

    private void write(Scope scope, String title, Person exporter, OutputStream out, Table table) {
        var stamp = stamp(scope, title, exporter);
        try (var workbook = new Workbook(out, "Xuanjiang", "1.0")) {
            var sheet = workbook.newWorksheet(title);
            sheet.freezePane(2, 1);
            table.fill(sheet);
            sheet.finish();
            var about = workbook.newWorksheet("说明");
            about(about, stamp);
            about.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Stamp stamp(Scope scope, String title, Person exporter) {
        var campaign = campaigns.get(scope.campaignId());
        var filters = new ArrayList<String>();
        if (scope.batch() != null) {
            filters.add("批次：第" + scope.batch() + "批");
        }
        if (scope.track() != null) {
            filters.add("宣讲形式：" + scope.track().label());
        }
        if (scope.audience() != null) {
            filters.add("宣讲对象：" + scope.audience().label());
        }
        if (scope.unitId() != null) {
            filters.add("单位：" + units.get(scope.unitId()).name());
        }
        return new Stamp(title, campaign.theme(), campaign.terms().noticeNumber(), local(scope.asOf()), local(clock.instant()),
            exporter.name(), filters, scope.hash(title));
    }

    private static void about(Worksheet sheet, Stamp stamp) {
        var lines = List.of(
            List.of("名称", stamp.title()), List.of("活动主题", stamp.theme()), List.of("通知文号", stamp.noticeNumber()),
            List.of("数据截至", MOMENT.format(stamp.asOf())), List.of("时区", "北京时间（+08:00）"),
            List.of("筛选条件", stamp.filters().isEmpty() ? "无" : String.join("；", stamp.filters())),
            List.of("导出时间", MOMENT.format(stamp.exportedAt())), List.of("导出人", stamp.exportedBy()),
            List.of("查询指纹", stamp.queryHash()),
            List.of("说明", "单位按通知所列顺序排列。以同一“数据截至”时间和筛选条件再次导出，数据相同，查询指纹也相同。"));
        for (var line = 0; line < lines.size(); line++) {
            text(sheet, line, 0, lines.get(line).get(0));
            text(sheet, line, 1, lines.get(line).get(1));
        }
        sheet.width(0, 14);
        sheet.width(1, 70);
    }

    private static void head(Worksheet sheet, int line, List<String> labels) {
        for (var column = 0; column < labels.size(); column++) {
            sheet.value(line, column, labels.get(column));
            sheet.style(line, column).bold().set();
            sheet.width(column, Math.max(10, 2 * labels.get(column).length() + 2));
        }
    }

    /** What people typed is text, whatever it begins with. */
    static void text(Worksheet sheet, int line, int column, String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        sheet.value(line, column, text);
        if (STARTS_FORMULA.indexOf(text.charAt(0)) >= 0) {
            sheet.style(line, column).format("@").set();
        }
    }

    private static void number(Worksheet sheet, int line, int column, Integer figure) {
        if (figure != null) {
            sheet.value(line, column, figure);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(clock.getZone());
    }
}
