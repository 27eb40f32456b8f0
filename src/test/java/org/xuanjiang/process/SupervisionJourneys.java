package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/** A small year of four units, and those who watch over it. */
abstract class SupervisionJourneys extends Journeys {

    static final String FORMULA = "=HYPERLINK(\"a\")";
    private static final List<String> TRACKS = List.of("EXPERT", "LEADER", "MODEL_WORKER", "GRASSROOTS", "ONLINE");

    @Autowired
    private MockMvc http;
    @Autowired
    private JdbcClient jdbc;

    // ---- the small year

    void smallYear() {
        smallYear(() -> { });
    }

    /** Four units: one does everything, one amends, one lectures under a dangerous title, one never starts. */
    void smallYear(Runnable lookAtIt) {
        campaignIsIssued("yuanzhou", "xiji", "longde", "devzone");
        lookAtIt.run();
        office.clock().moveTo(TestClock.START.plusDays(3));
        everySessionIsChecked();
        approved("yuanzhou", Plans.ofAllTracks());
        approved("devzone", Plans.ofLeaders().at("/sessions/0", "topic", FORMULA));
        approved("xiji", Plans.ofLeaders());
        lookAtIt.run();
        office.clock().moveTo(TestClock.START.plusDays(5));
        xijiAmends(3);
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

    void approved(String unit, Example plan) {
        office.as(unit + ".drafter").does("draftPlan", plan);
        office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on(unit).does("reviewPlan", Plans.agreed());
        if (!office.open("approvePlan", unit).isEmpty()) {
            office.as("fed.approver").on(unit).does("approvePlan", Example.of("approve-plan"));
        }
    }

    /** Its one line of the plan promises so many lectures from now on. */
    void xijiAmends(int lectures) {
        assertThat(drafter().posts("/api/plans/" + planOf(UNIT) + "/amendment", "{\"reason\": \"增加场次\"}").status()).isEqualTo(204);
        var proposal = new Example(drafter().opensFirst("amendPlan").json().get("submission").deepCopy());
        drafter().does("amendPlan", proposal.at("/sessions/0", "count", lectures).with("decision", "SUBMIT"));
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

    String planOf(String unit) {
        return jdbc.sql("select id from plan where campaign_id = :campaign and unit_id = :unit")
            .param("campaign", campaign.getBusinessKey()).param("unit", unit).query(String.class).single();
    }

    // ---- questions

    /** Everything that can be carried away, except when it was. */
    record Answers(JsonNode board, List<JsonNode> details, List<List<String>> matrix, List<List<String>> register) {
    }

    Answers answersAsOf(String more) {
        var details = List.of("yuanzhou", "xiji", "longde", "devzone").stream().map(unit -> withoutWhatOpensToday(detail(unit, more))).toList();
        return new Answers(withoutWhatOpensToday(board(more)), details, texts(export("matrix.xlsx", more)), texts(export("register.xlsx", more)));
    }

    /** What can be opened today is no figure of that day. */
    static JsonNode withoutWhatOpensToday(JsonNode answer) {
        for (var list : List.of("units", "items", "open")) {
            answer.path(list).forEach(entry -> ((ObjectNode) entry).remove("processInstanceId"));
        }
        return answer;
    }

    String now() {
        return LocalDateTime.ofInstant(office.clock().instant(), office.clock().getZone()) + ":00%2B08:00";
    }

    JsonNode board(String more) {
        var answer = supervisorAsks("/api/supervision/board?campaign=" + campaign.getBusinessKey() + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    JsonNode detail(String unitId, String more) {
        return supervisorAsks("/api/supervision/units/" + unitId + "?campaign=" + campaign.getBusinessKey() + more).json();
    }

    Office.Answer supervisorAsks(String path) {
        return office.as("fed.supervisor").asks(URI.create(path));
    }

    MockHttpServletResponse export(String file, String more) {
        return answer("fed.supervisor", "/api/supervision/" + file + "?campaign=" + campaign.getBusinessKey() + more);
    }

    /** With the bytes of a file. */
    MockHttpServletResponse answer(String person, String path) {
        try {
            return http.perform(get(URI.create(path)).with(user(person))).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    static List<Row> sheet(MockHttpServletResponse response, int index) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            return workbook.getSheet(index).orElseThrow().read();
        }
    }

    static List<List<String>> texts(MockHttpServletResponse response) {
        try {
            var lines = new ArrayList<List<String>>();
            sheet(response, 0).forEach(row -> lines.add(IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList()));
            return lines;
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<String> units(JsonNode board) {
        return board.get("units").findValuesAsText("unitName");
    }

    static JsonNode unit(JsonNode board, String unitId) {
        return StreamSupport.stream(board.get("units").spliterator(), false)
            .filter(unit -> unit.get("unitId").asText().equals(unitId)).findFirst().orElseThrow();
    }

    static JsonNode cell(JsonNode board, String unitId, String track) {
        return unit(board, unitId).get("cells").get(TRACKS.indexOf(track));
    }

    static int step(JsonNode board, String step) {
        return StreamSupport.stream(board.get("funnel").spliterator(), false)
            .filter(count -> count.get("step").asText().equals(step)).findFirst().orElseThrow().get("plans").asInt();
    }
}
