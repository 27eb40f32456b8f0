package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/** What supervisors and auditors see of a small year, now and for past moments, and what urging does. */
class SupervisionProcessTest extends Journeys {

    private static final String FORMULA = "=HYPERLINK(\"a\")";
    private static final List<String> TRACKS = List.of("EXPERT", "LEADER", "MODEL_WORKER", "GRASSROOTS", "ONLINE");

    @Autowired
    private MockMvc http;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    // ---- figures

    @Test
    void everyFigureOfTheMatrixEqualsACountFromTheTables() {
        smallYear();
        var board = board("");
        assertThat(units(board)).containsExactly("固原市原州区总工会", "西吉县总工会", "隆德县总工会", "固原经济技术开发区总工会");
        for (var unit : board.get("units")) {
            var unitId = unit.get("unitId").asText();
            var promised = promisedInApprovedVersion(unitId);
            for (var cell : unit.get("cells")) {
                var track = cell.get("track").asText();
                var what = unitId + " " + track;
                assertThat(cell.get("promised").asInt()).as("promised " + what).isEqualTo(promised.getOrDefault(track, 0));
                assertThat(cell.get("held").asInt()).as("held " + what).isEqualTo(held(unitId, track));
                assertThat(cell.get("reported").asInt()).as("reported " + what).isEqualTo(reported(unitId, track));
                assertThat(cell.get("published").asInt()).as("published " + what).isEqualTo(track.equals("ONLINE") ? articles(unitId) : 0);
            }
        }
        assertThat(cell(board, "yuanzhou", "GRASSROOTS").get("held").asInt()).isPositive();
        assertThat(cell(board, "yuanzhou", "ONLINE").get("published").asInt()).isOne();
        assertThat(cell(board, "xiji", "LEADER").get("promised").asInt()).as("after the amendment").isEqualTo(3);
        assertThat(cell(board, "xiji", "LEADER").get("held").asInt()).isZero();
    }

    @Test
    void aUnitThatNeverStartedStandsThereToo() {
        smallYear();
        var longde = unit(board(""), "longde");
        assertThat(longde.get("stepName").asText()).isEqualTo("未启动");
        assertThat(longde.get("started").asBoolean()).isFalse();
        assertThat(longde.get("processInstanceId").asText()).isNotBlank();
        assertThat(longde.get("cells")).hasSize(5).allMatch(cell -> cell.get("promised").asInt() == 0 && cell.get("held").asInt() == 0);
        assertThat(step(board(""), "NOT_STARTED")).isOne();
        assertThat(step(board(""), "LECTURING")).isEqualTo(3);
    }

    @Test
    void filtersNarrowTheFigures() {
        smallYear();
        var leaders = board("&track=LEADER");
        assertThat(leaders.get("tracks")).hasSize(1);
        assertThat(unit(leaders, "yuanzhou").get("cells")).hasSize(1);
        var office = board("&audience=OFFICE");
        assertThat(cell(office, "yuanzhou", "LEADER").get("promised").asInt()).isZero();
        assertThat(cell(office, "yuanzhou", "GRASSROOTS").has("held")).as("batches name no audience").isFalse();
        assertThat(cell(board("&audience=ENTERPRISE"), "yuanzhou", "LEADER").get("promised").asInt()).isOne();
        assertThat(cell(board("&batch=2"), "yuanzhou", "LEADER").get("promised").asInt()).isZero();
        var detail = detail("yuanzhou", "&track=LEADER");
        assertThat(detail.get("promises")).hasSize(1);
        assertThat(detail.get("sessions")).hasSize(1);
    }

    @Test
    void theSameMomentGivesTheSameFiguresEverAfter() {
        var told = new TreeMap<String, Answers>();
        smallYear(() -> told.put(now(), answersAsOf("")));
        assertThat(told).hasSizeGreaterThanOrEqualTo(4);
        office.clock().moveTo(TestClock.START.plusDays(40));
        assertThat(List.copyOf(told.values())).as("the year goes on").doesNotHaveDuplicates();
        told.forEach((moment, then) -> assertThat(answersAsOf("&asOf=" + moment)).as("as of " + moment).isEqualTo(then));
    }

    // ---- exports

    @Test
    void registerHasOneRowPerSessionAndNoFormula() throws Exception {
        smallYear();
        var response = export("register.xlsx", "");
        assertThat(response.getHeader("Content-Disposition")).contains("filename*=UTF-8''").contains("xlsx");
        var rows = sheet(response, 0);
        assertThat(rows).hasSize(1 + count("select count(*) from lecture_session where campaign_id = :campaign"));
        var topics = rows.stream().map(row -> row.getCell(4)).filter(cell -> FORMULA.equals(cell.getRawValue())).toList();
        assertThat(topics).hasSize(1).allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
        assertThat(sheet(response, 1).toString()).isNotBlank();
        assertThat(sheet(response, 1).get(3).getCell(1).getRawValue()).isEqualTo("2022-12-26 09:00:00");
    }

    @Test
    void matrixAsFileSaysWhatThePageSays() throws Exception {
        smallYear();
        var rows = sheet(export("matrix.xlsx", ""), 0);
        var board = board("");
        assertThat(rows).hasSize(1 + board.get("units").size());
        for (var line = 0; line < board.get("units").size(); line++) {
            var cells = board.get("units").get(line).get("cells");
            for (var track = 0; track < cells.size(); track++) {
                var figures = IntStream.range(3 + 4 * track, 7 + 4 * track).mapToObj(rows.get(line + 1)::getCellText).toList();
                var cell = cells.get(track);
                assertThat(figures).containsExactly(cell.get("promised").asText(), cell.get("held").asText(), cell.get("reported").asText(),
                    cell.get("published").asText());
            }
        }
    }

    // ---- urging

    @Test
    void urgingReachesTheTaskOncePerWorkingDay() {
        campaignIsIssued(UNIT);
        office.clock().moveTo(TestClock.START.plusDays(10));
        var item = board("").get("items").get(0);
        assertThat(item.get("unitName").asText()).isEqualTo("西吉县总工会");
        assertThat(item.get("roleName").asText()).isEqualTo("起草人");
        assertThat(item.get("stepName").asText()).isEqualTo("起草方案");
        var taskId = item.get("taskId").asText();

        assertThat(urge("fed.supervisor", taskId, "报送期限将至，请尽快起草。")).isEqualTo(204);
        assertThat(urge("fed.supervisor", taskId, "再催一次")).as("same day").isEqualTo(409);
        office.clock().moveTo(TestClock.START.plusDays(11));
        assertThat(urge("fed.supervisor", taskId, "仍未动笔。")).isEqualTo(204);

        var form = drafter().opens(taskId).json();
        assertThat(form.get("notices").findValuesAsText("text")).containsExactly("督办：报送期限将至，请尽快起草。", "督办：仍未动笔。");
        assertThat(form.at("/task/name").asText()).startsWith("【督办】起草方案").doesNotContain("【督办】【督办】");
        assertThat(detail(UNIT, "").get("urges")).hasSize(2);
        assertThat(board("").get("items").get(0).get("urged").asInt()).isEqualTo(2);

        drafter().does("draftPlan", Plans.ofLeaders());
        assertThat(urge("fed.supervisor", taskId, "已办结的不能再催")).isEqualTo(409);
        assertThat(urge("fed.supervisor", "no-such-task", "没有这一项")).isEqualTo(409);
    }

    @Test
    void onlySupervisorsUrgeAndTheySayWhy() {
        campaignIsIssued(UNIT);
        var taskId = office.open("draftPlan", UNIT).get(0).getId();
        for (var person : List.of("fed.auditor", "fed.reviewer", "fed.approver", "xiji.leader", "sys.admin")) {
            assertThat(urge(person, taskId, "请尽快")).as(person).isEqualTo(403);
        }
        assertThat(urge("fed.supervisor", taskId, " ")).isEqualTo(400);
        assertThat(count("select count(*) from urge where campaign_id = :campaign")).isZero();
    }

    // ---- who looks

    @ParameterizedTest
    @ValueSource(strings = {"board", "units/xiji", "register.xlsx", "matrix.xlsx", "choices"})
    void onlyThoseWhoWatchLook(String page) {
        campaignIsIssued(UNIT);
        var path = "/api/supervision/" + page + "?campaign=" + campaign.getBusinessKey();
        for (var person : List.of("fed.supervisor", "fed.auditor")) {
            assertThat(office.as(person).asks(path).status()).as(person).isEqualTo(200);
        }
        for (var person : List.of("fed.reviewer", "fed.approver", "fed.publicity", "xiji.drafter", "xiji.leader", "sys.admin", "sec.admin")) {
            assertThat(office.as(person).asks(path).status()).as(person).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf=2030-01-01T00:00:00%2B08:00", "&asOf=gestern", "&track=SINGING", "&batch=x", "&audience=NOBODY"})
    void badQuestionsGetAnAnswerInChinese(String more) {
        var path = "/api/supervision/board" + (more.isEmpty() ? "" : "?campaign=" + campaign.getBusinessKey() + more);
        var answer = supervisorAsks(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).containsPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void unknownCampaignAndUnitAreNotFound() {
        assertThat(supervisorAsks("/api/supervision/board?campaign=none").status()).isEqualTo(404);
        assertThat(supervisorAsks("/api/supervision/register.xlsx?campaign=none").status()).isEqualTo(404);
        assertThat(supervisorAsks("/api/supervision/units/none?campaign=" + campaign.getBusinessKey()).status()).isEqualTo(404);
    }

    // ---- the small year

    private void smallYear() {
        smallYear(() -> { });
    }

    /** Four units: one does everything, one amends, one lectures under a dangerous title, one never starts. */
    private void smallYear(Runnable lookAtIt) {
        campaignIsIssued("yuanzhou", "xiji", "longde", "devzone");
        lookAtIt.run();
        office.clock().moveTo(TestClock.START.plusDays(3));
        everySessionIsChecked();
        approved("yuanzhou", Plans.ofAllTracks());
        approved("devzone", Plans.ofLeaders().at("/sessions/0", "topic", FORMULA));
        approved("xiji", Plans.ofLeaders());
        lookAtIt.run();
        office.clock().moveTo(TestClock.START.plusDays(5));
        xijiHoldsThreeInsteadOfOne();
        office.as("yuanzhou.drafter").does("inviteExpert", Example.of("invite-expert"))
            .does("confirmVenue", Example.of("confirm-venue")).does("assignContact", Example.of("assign-contact"))
            .does("inviteModelWorker", Example.of("invite-model-worker"));
        office.as("devzone.drafter").does("assignContact", Example.of("assign-contact"));
        lookAtIt.run();
        office.clock().moveTo(TestClock.START.plusDays(15));
        office.runDueJobs();
        office.as("yuanzhou.drafter").does("reportExpertSession", Example.of("report-expert-session"))
            .does("reportLeaderSession", Example.of("report-leader-session"))
            .does("reportModelWorkerSession", notHeld("report-model-worker-session"))
            .does("reportGrassrootsBatch", Example.of("report-grassroots-batch"))
            .does("reportOnlineWork", Example.of("report-online-work"));
        lookAtIt.run();
        office.clock().moveTo(TestClock.START.plusDays(17));
        office.as("fed.reviewer").on("yuanzhou").does("verifySession", Example.of("verify-session"));
        articleIsPublished("yuanzhou");
        lookAtIt.run();
    }

    private void approved(String unit, Example plan) {
        office.as(unit + ".drafter").does("draftPlan", plan);
        office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on(unit).does("reviewPlan", Plans.agreed());
        if (!office.open("approvePlan", unit).isEmpty()) {
            office.as("fed.approver").on(unit).does("approvePlan", Example.of("approve-plan"));
        }
    }

    private void xijiHoldsThreeInsteadOfOne() {
        var planId = jdbc.sql("select id from plan where campaign_id = :campaign and unit_id = 'xiji'")
            .param("campaign", campaign.getBusinessKey()).query(String.class).single();
        assertThat(drafter().posts("/api/plans/" + planId + "/amendment", "{\"reason\": \"增加场次\"}").status()).isEqualTo(204);
        var proposal = new Example(drafter().opensFirst("amendPlan").json().get("submission").deepCopy());
        drafter().does("amendPlan", proposal.at("/sessions/0", "count", 3).with("decision", "SUBMIT"));
        versionIsApproved();
    }

    private void articleIsPublished(String unit) {
        office.as(unit + ".drafter").does("writeArticle", Example.of("write-article"));
        office.as(unit + ".leader").does("firstReview", Example.of("first-review"));
        office.as("fed.publicity").on(unit).does("secondReview", Example.of("second-review"));
        office.as("fed.approver").on(unit).does("finalReview", Example.of("final-review"));
        office.as("fed.publicity").on(unit).does("recordPublication",
            Example.of("record-publication").with("publishedOn", office.clock().today().toString()));
    }

    // ---- counts made without the program

    private Map<String, Integer> promisedInApprovedVersion(String unitId) {
        var sums = new TreeMap<String, Integer>();
        jdbc.sql("""
                select v.document from plan p join plan_version v on v.plan_id = p.id and v.version_no = p.approved_version_no
                where p.campaign_id = :campaign and p.unit_id = :unit""")
            .param("campaign", campaign.getBusinessKey()).param("unit", unitId).query(String.class).list()
            .forEach(document -> read(document).get("sessions")
                .forEach(row -> sums.merge(row.get("track").asText(), row.get("count").asInt(), Integer::sum)));
        return sums;
    }

    private int held(String unitId, String track) {
        return track.equals("ONLINE") ? onlinePieces(unitId)
            : count("select count(*) from lecture_session where status = 'HELD'" + of(unitId, track));
    }

    private int reported(String unitId, String track) {
        if (track.equals("ONLINE")) {
            return onlinePieces(unitId);
        }
        var missing = track.equals("GRASSROOTS")
            ? count("select coalesce(sum(shortfall), 0) from grassroots_batch where reported_by is not null" + of(unitId)) : 0;
        return missing + count("select count(*) from lecture_session where reported_by is not null" + of(unitId, track));
    }

    private int onlinePieces(String unitId) {
        return count("select coalesce(sum(piece_count), 0) from online_work where status = 'REPORTED'" + of(unitId));
    }

    private int articles(String unitId) {
        return count("select count(distinct article_id) from article_publication where article_id in (select id from article where 1 = 1"
            + of(unitId) + ")");
    }

    private static String of(String unitId) {
        return " and campaign_id = :campaign and unit_id = '" + unitId + "'";
    }

    private static String of(String unitId, String track) {
        return of(unitId) + " and track = '" + track + "'";
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("campaign", campaign.getBusinessKey()).query(Integer.class).single();
    }

    // ---- questions

    /** Everything that can be carried away, except when it was. */
    private record Answers(JsonNode board, List<JsonNode> details, List<List<String>> matrix, List<List<String>> register) {
    }

    private Answers answersAsOf(String more) {
        var board = board(more).deepCopy();
        // What can be opened today is no figure of that day.
        board.get("units").forEach(unit -> ((ObjectNode) unit).remove("processInstanceId"));
        board.get("items").forEach(item -> ((ObjectNode) item).remove("processInstanceId"));
        var details = List.of("yuanzhou", "xiji", "longde", "devzone").stream().map(unit -> detail(unit, more)).toList();
        return new Answers(board, details, texts(export("matrix.xlsx", more)), texts(export("register.xlsx", more)));
    }

    private String now() {
        return LocalDateTime.ofInstant(office.clock().instant(), office.clock().getZone()) + ":00%2B08:00";
    }

    private JsonNode board(String more) {
        var answer = supervisorAsks("/api/supervision/board?campaign=" + campaign.getBusinessKey() + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode detail(String unitId, String more) {
        return supervisorAsks("/api/supervision/units/" + unitId + "?campaign=" + campaign.getBusinessKey() + more).json();
    }

    private Office.Answer supervisorAsks(String path) {
        return office.as("fed.supervisor").asks(URI.create(path));
    }

    private int urge(String person, String taskId, String reason) {
        return office.as(person).posts("/api/supervision/tasks/" + taskId + "/urges", "{\"reason\": \"" + reason + "\"}").status();
    }

    private MockHttpServletResponse export(String file, String more) {
        try {
            var path = "/api/supervision/" + file + "?campaign=" + campaign.getBusinessKey() + more;
            return http.perform(get(URI.create(path)).with(user("fed.supervisor"))).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<Row> sheet(MockHttpServletResponse response, int index) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            return workbook.getSheet(index).orElseThrow().read();
        }
    }

    private static List<List<String>> texts(MockHttpServletResponse response) {
        try {
            var lines = new ArrayList<List<String>>();
            sheet(response, 0).forEach(row -> lines.add(IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList()));
            return lines;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static List<String> units(JsonNode board) {
        return board.get("units").findValuesAsText("unitName");
    }

    private static JsonNode unit(JsonNode board, String unitId) {
        return StreamSupport.stream(board.get("units").spliterator(), false)
            .filter(unit -> unit.get("unitId").asText().equals(unitId)).findFirst().orElseThrow();
    }

    private static JsonNode cell(JsonNode board, String unitId, String track) {
        return unit(board, unitId).get("cells").get(TRACKS.indexOf(track));
    }

    private static int step(JsonNode board, String step) {
        return StreamSupport.stream(board.get("funnel").spliterator(), false)
            .filter(count -> count.get("step").asText().equals(step)).findFirst().orElseThrow().get("plans").asInt();
    }
}
