package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.ObligationStatus;
import org.xuanjiang.session.OnlineWorkStatus;
import org.xuanjiang.session.SessionStatus;

/** What was promised, what was held, what workers asked, what supports it, what was checked. */
@Component
class SessionDocuments {

    private final Rows rows;
    private final Wording wording;
    private final EvidenceDocuments evidence;
    private final ObjectMapper json;

    SessionDocuments(Rows rows, Wording wording, EvidenceDocuments evidence, ObjectMapper json) {
        this.rows = rows;
        this.wording = wording;
        this.evidence = evidence;
        this.json = json;
    }

    void add(PlanCase plan, Folder folder) throws IOException {
        var sessions = rows.of("select * from lecture_session where plan_id = ? order by coalesce(held_on, planned_on), track, ordinal, id",
            plan.id());
        var numbers = new LinkedHashMap<String, Integer>();
        sessions.forEach(session -> numbers.put(session.text("id"), numbers.size() + 1));
        addSessions(plan, sessions, folder);
        addConcerns(plan, numbers, folder);
        addOnlineWork(plan, folder);
        evidence.add(sessions, numbers, folder);
        addChecks(plan, numbers, folder);
    }

    private void addSessions(PlanCase plan, List<Row> sessions, Folder folder) throws IOException {
        var promised = rows.of("select * from obligation where plan_id = ? order by version_no, track, batch, date_from, row_key", plan.id());
        var batches = rows.of("select * from grassroots_batch where plan_id = ? order by added_in, batch", plan.id());
        var promises = Page.Table.headed("方案版本", "宣讲形式", "批次", "主题", "起止日期", "宣讲对象", "场数", "状态");
        promised.forEach(row -> promises.row("第 " + row.text("version_no") + " 版", row.label("track", Track.class), row.text("batch"),
            row.text("topic"), row.text("date_from") + " 至 " + row.text("date_to"), row.label("audience", Audience.class),
            row.text("session_count"), row.label("status", ObligationStatus.class)));
        var held = Page.Table.headed("场次", "宣讲形式", "主题", "宣讲人", "地点", "计划日期", "开展日期", "宣讲对象", "人数", "状态", "填报人", "填报时间", "亮点或原因");
        var no = 0;
        for (var row : sessions) {
            held.row(String.valueOf(++no), row.label("track", Track.class), row.text("topic"), row.text("lecturer"), row.text("place"),
                row.text("planned_on"), row.text("held_on"), row.label("audience", Audience.class), listeners(row),
                row.label("status", SessionStatus.class), row.text("reported_by") == null ? "" : wording.person(row.text("reported_by")),
                row.moment("reported_at"), Optional.ofNullable(row.text("highlights")).orElse(row.text("reason")));
        }
        var waves = Page.Table.headed("批次", "状态", "缺少场数", "原因", "备注", "填报人", "填报时间");
        batches.forEach(row -> waves.row(row.text("batch"), row.label("status", SessionStatus.class), row.text("shortfall"), row.text("reason"),
            row.text("note"), row.text("reported_by") == null ? "" : wording.person(row.text("reported_by")), row.moment("reported_at")));
        folder.document("sessions/sessions", new Page("宣讲场次", Page.Block.table("承诺（已批准方案）", promises),
            Page.Block.table("场次台账", held), Page.Block.table("基层宣讲批次", waves)),
            Map.of("obligations", cells(promised), "sessions", cells(sessions), "batches", cells(batches)));
    }

    private static String listeners(Row session) {
        var number = session.text("attended");
        return number == null ? "" : number + (session.isTrue("counted") ? "（点数）" : "（估计）");
    }

    private void addConcerns(PlanCase plan, Map<String, Integer> numbers, Folder folder) throws IOException {
        var concerns = rows.of("select * from concern where plan_id = ? order by session_id, ordinal", plan.id());
        var table = Page.Table.headed("场次", "职工关切", "承办人", "期限", "答复", "措施", "是否办结", "答复人", "答复时间");
        concerns.forEach(row -> table.row(String.valueOf(numbers.get(row.text("session_id"))), row.text("question"), row.text("owner"),
            row.day("due_on"), row.text("reply"), row.text("measures"), row.isTrue("settled") ? "已办结" : "未办结",
            row.text("replied_by") == null ? "" : wording.person(row.text("replied_by")), row.moment("replied_at")));
        folder.document("sessions/concerns", new Page("职工关切与答复", Page.Block.table("职工关切", table)), concerns);
    }

    private void addOnlineWork(PlanCase plan, Folder folder) throws IOException {
        var reports = rows.of("select * from online_work where plan_id = ? order by added_in", plan.id());
        var blocks = new ArrayList<Page.Block>();
        for (var report : reports) {
            var content = document(report.text("report"));
            blocks.add(Page.Block.facts("网上宣讲（方案第 " + report.text("added_in") + " 版起）",
                new Page.Fact("状态", report.label("status", OnlineWorkStatus.class)),
                new Page.Fact("填报人", report.text("reported_by") == null ? null : wording.account(report.text("reported_by"))),
                new Page.Fact("填报时间", report.moment("reported_at")), new Page.Fact("备注", content.path("note").asText(null))));
            var columns = Page.Table.headed("渠道", "专栏名称", "开设日期", "链接");
            content.path("columns").forEach(row -> columns.row(label(row, "channel", Channel.class), text(row, "name"), text(row, "openedOn"),
                text(row, "link")));
            var pieces = Page.Table.headed("自采稿件", "类型", "拟发布渠道");
            content.path("ownPieces").forEach(row -> pieces.row(text(row, "title"), ArticleKind.valueOf(text(row, "kind")).label(),
                channels(row.path("channels"))));
            var reposts = Page.Table.headed("转载标题", "来源", "渠道", "日期", "链接");
            content.path("reposts").forEach(row -> reposts.row(text(row, "title"), text(row, "source"), label(row, "channel", Channel.class),
                text(row, "repostedOn"), text(row, "link")));
            blocks.add(Page.Block.table("专栏", columns));
            blocks.add(Page.Block.table("自采稿件", pieces));
            blocks.add(Page.Block.table("转载", reposts));
        }
        if (blocks.isEmpty()) {
            blocks.add(Page.Block.text("网上宣讲", null));
        }
        folder.document("sessions/online-work", new Page("网上宣讲", blocks), reports);
    }

    private void addChecks(PlanCase plan, Map<String, Integer> numbers, Folder folder) throws IOException {
        var checks = rows.of("select * from session_check where plan_id = ? order by drawn_at, id", plan.id());
        var table = Page.Table.headed("场次", "抽查比例", "随机种子", "是否抽中", "结论", "说明", "核实人", "抽取时间", "结束时间");
        checks.forEach(row -> table.row(String.valueOf(numbers.get(row.text("session_id"))), row.text("sample_percent") + "%", row.text("seed"),
            row.isTrue("sampled") ? "抽中" : "未抽中", row.label("outcome", CheckResult.class), row.text("note"),
            row.text("checked_by") == null ? "" : wording.person(row.text("checked_by")), row.moment("drawn_at"), row.moment("closed_at")));
        folder.document("sessions/checks", new Page("场次抽查", Page.Block.table("抽查记录", table)), checks);
    }

    private JsonNode document(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored document cannot be read", damaged);
        }
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText(null);
    }

    private static <E extends Enum<E> & Labelled> String label(JsonNode row, String field, Class<E> type) {
        var name = text(row, field);
        return name == null ? null : Enum.valueOf(type, name).label();
    }

    private static String channels(JsonNode names) {
        var labels = new ArrayList<String>();
        names.forEach(name -> labels.add(Channel.valueOf(name.asText()).label()));
        return String.join("、", labels);
    }

    private static List<Map<String, Object>> cells(List<Row> rows) {
        return rows.stream().map(Row::cells).toList();
    }
}
