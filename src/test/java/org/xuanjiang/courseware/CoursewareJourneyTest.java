package org.xuanjiang.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.evidence.Samples;
import org.xuanjiang.evidence.workflow.TaskEvidence;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** A courseware on its way from the unit that has it to all units that use it. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CoursewareJourneyTest {

    private static final int SOME_BYTES = 1_000;
    private static final AtomicInteger PICTURES = new AtomicInteger();

    @Autowired
    private Office office;
    @Autowired
    private TaskEvidence evidence;
    @Autowired
    private CoursewareLibrary library;
    @Autowired
    private PostRoom postRoom;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Value("${xuanjiang.demo-password}")
    private String password;
    @LocalServerPort
    private int port;

    private Browser drafter;
    private Browser reviewer;
    private Browser elsewhere;
    private String title;

    @BeforeEach
    void peopleSignIn() {
        office.clock().moveTo(TestClock.START);
        drafter = as("xiji.drafter");
        reviewer = as("fed.reviewer");
        elsewhere = as("longde.drafter");
        title = "党的二十大精神宣讲课件 " + UUID.randomUUID();
    }

    @Test
    void itIsSeenByItsUnitOnlyUntilTheFederationHasClearedIt() {
        var file = picture();
        var id = entered(drafter, file);
        assertThat(row(drafter, id).get("statusName").asText()).isEqualTo("待审核");
        assertThat(row(elsewhere, id)).isNull();
        assertThat(elsewhere.get("/api/courseware/" + id + "/content").statusCode()).isEqualTo(404);
        assertThat(row(drafter, id).get("mayJudge").asBoolean()).isFalse();
        assertThat(row(reviewer, id).get("mayJudge").asBoolean()).isTrue();

        assertThat(judged(drafter, id, true, null, 0).statusCode()).as("drafters judge nothing").isEqualTo(403);
        assertThat(judged(reviewer, id, true, null, 0).statusCode()).isEqualTo(204);
        assertThat(judged(reviewer, id, false, "重复办理", 1).statusCode()).as("judged before").isEqualTo(409);
        var seen = row(elsewhere, id);
        assertThat(seen.get("unitName").asText()).isEqualTo("西吉县总工会");
        assertThat(seen.get("acts").findValuesAsText("kindName")).containsExactly("登记", "审核通过");
        var download = elsewhere.download("/api/courseware/" + id + "/content");
        assertThat(download.body()).isEqualTo(file);
        assertThat(download.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    }

    @Test
    void aReturnedOneComesBackWithAnotherFileAndKeepsWhatWasSaid() {
        var id = entered(drafter, picture());
        assertThat(judged(reviewer, id, false, " ", 0).body()).contains("请填写退回原因");
        assertThat(judged(reviewer, id, false, "第3页引文请与原文核对。", 0).statusCode()).isEqualTo(204);
        assertThat(row(elsewhere, id)).isNull();
        var corrected = picture();
        var fileId = uploaded(drafter, "课件（修改）.png", corrected);
        assertThat(again(elsewhere, id, null, 1).statusCode()).as("not theirs to know of").isEqualTo(404);
        assertThat(again(drafter, id, fileId, 0).statusCode()).as("seen before the return").isEqualTo(409);
        assertThat(again(drafter, id, fileId, 1).statusCode()).as("the file still waits").isEqualTo(204);
        assertThat(again(drafter, id, null, 2).statusCode()).as("not returned").isEqualTo(409);
        assertThat(judged(reviewer, id, true, "可以使用。", 2).statusCode()).isEqualTo(204);
        assertThat(elsewhere.download("/api/courseware/" + id + "/content").body()).isEqualTo(corrected);
        assertThat(row(elsewhere, id).get("acts").findValuesAsText("kindName")).containsExactly("登记", "退回", "登记", "审核通过");
        assertThat(row(elsewhere, id).get("acts").findValuesAsText("opinion")).contains("第3页引文请与原文核对。");
        assertThat(jdbc.sql("select count(*) from evidence_file where keeper_id = ?").param(id).query(Integer.class).single())
            .as("what was judged is kept").isEqualTo(2);

        assertThat(withdrawn(elsewhere, id, 3).statusCode()).isEqualTo(403);
        assertThat(withdrawn(drafter, id, 3).statusCode()).isEqualTo(204);
        assertThat(row(elsewhere, id)).isNull();
        assertThat(elsewhere.get("/api/courseware/" + id + "/content").statusCode()).isEqualTo(404);
    }

    @Test
    void aReturnedOneMayKeepItsFile() {
        var file = picture();
        var id = entered(drafter, file);
        judged(reviewer, id, false, "内容审定单位请写全称。", 0);
        assertThat(again(drafter, id, null, 1).statusCode()).isEqualTo(204);
        judged(reviewer, id, false, "请再核对。", 2);
        var same = uploaded(drafter, "同一文件.png", file);
        assertThat(again(drafter, id, same, 3).statusCode()).isEqualTo(204);
        assertThat(drafter.download("/api/courseware/" + id + "/content").body()).isEqualTo(file);
    }

    @Test
    void nobodyClearsWhatTheyHaveEntered() {
        var id = entered(reviewer, picture());
        var answer = judged(reviewer, id, true, null, 0);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("须由他人审核");
        assertThat(row(reviewer, id).get("mayJudge").asBoolean()).isFalse();
        var approver = as("fed.approver");
        assertThat(row(approver, id).get("mayJudge").asBoolean()).isTrue();
        assertThat(told("fed.approver")).as("there may be only one reviewer").contains("课件待审核：" + title);
        judged(approver, id, false, "请更换封面。", 0);
        again(reviewer, id, null, 1);
        assertThat(judged(approver, id, true, null, 2).statusCode()).isEqualTo(204);
    }

    @Test
    void theSameFileIsListedOnce() {
        var file = picture();
        var id = entered(drafter, file);
        assertThat(enter(drafter, uploaded(drafter, "又一次.png", file)).body()).contains("不必重复登记");
        var waiting = uploaded(elsewhere, "同一文件.png", file);
        var other = enter(elsewhere, waiting);
        assertThat(other.statusCode()).as("what another unit has, uncleared, is not spoken of").isEqualTo(201);
        judged(reviewer, id, true, null, 0);
        assertThat(enter(as("pengyang.drafter"), uploaded(as("pengyang.drafter"), "同一文件.png", file)).body()).contains("西吉县总工会");
    }

    @Test
    void aLostUploadGoesOnAndWhatIsNotEnteredIsForgotten() {
        var file = picture();
        var upload = begun(drafter, "课件.png", file);
        assertThat(drafter.sendBlock(upload + "/content", 0, Arrays.copyOf(file, SOME_BYTES)).statusCode()).isEqualTo(200);
        drafter = as("xiji.drafter");
        assertThat(begun(drafter, "课件.png", file)).isEqualTo(upload);
        assertThat(read(drafter.get(upload)).get("received").asInt()).isEqualTo(SOME_BYTES);
        drafter.sendBlock(upload + "/content", SOME_BYTES, Arrays.copyOfRange(file, SOME_BYTES, file.length));
        var fileId = read(drafter.send("POST", upload + "/completion", "")).get("id").asText();
        assertThat(enter(elsewhere, fileId).statusCode()).as("another person's file").isEqualTo(404);
        assertThat(elsewhere.send("DELETE", "/api/courseware/files/" + fileId, "").statusCode()).isEqualTo(404);
        assertThat(drafter.send("DELETE", "/api/courseware/files/" + fileId, "").statusCode()).isEqualTo(204);
        assertThat(enter(drafter, fileId).statusCode()).isEqualTo(404);

        var left = uploaded(drafter, "课件.png", file);
        var kept = entered(drafter, picture());
        office.clock().moveTo(TestClock.START.plus(Duration.ofDays(30)));
        evidence.sweep();
        drafter = as("xiji.drafter");
        assertThat(enter(drafter, left).statusCode()).isEqualTo(404);
        assertThat(drafter.get("/api/courseware/" + kept + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsIncompleteOrHostileIsRefused() {
        var fileId = uploaded(drafter, "课件.png", picture());
        assertThat(enter(drafter, typed(fileId).with("title", " ")).body()).contains("请填写课件名称");
        assertThat(enter(drafter, typed(fileId).with("title", "长".repeat(101))).statusCode()).isEqualTo(400);
        assertThat(enter(drafter, typed(fileId).with("examinedOn", "2030-01-01")).body()).contains("不能晚于今天");
        assertThat(enter(drafter, typed(fileId).with("examinedOn", "昨天")).statusCode()).isEqualTo(400);
        assertThat(enter(drafter, typed(fileId).with("track", "OTHER")).statusCode()).isEqualTo(400);
        assertThat(enter(drafter, typed(null)).body()).contains("请选择课件文件");
        assertThat(drafter.send("POST", "/api/courseware", "[]").statusCode()).isEqualTo(400);
        assertThat(judged(reviewer, "nothing", true, null, 0).statusCode()).isEqualTo(404);
        assertThat(reviewer.send("POST", "/api/courseware/nothing/judgement", "{}").statusCode()).isEqualTo(400);
        assertThat(enter(as("xiji.leader"), fileId).statusCode()).isEqualTo(403);
        assertThat(as("xiji.leader").send("POST", "/api/courseware/files", "{\"name\": \"课件.png\", \"size\": 5}").statusCode()).isEqualTo(403);
        assertThat(drafter.send("POST", "/api/courseware/files", "{}").statusCode()).isEqualTo(400);
        var program = "MZ not a picture".getBytes(StandardCharsets.US_ASCII);
        var upload = begun(drafter, "课件.pptx", program);
        drafter.sendBlock(upload + "/content", 0, program);
        assertThat(drafter.send("POST", upload + "/completion", "").statusCode()).isBetween(400, 499);
        assertThat(enter(drafter, typed(fileId)).statusCode()).as("nothing is lost by all that").isEqualTo(201);
    }

    @Test
    void whatIsClearedIsOfferedToItsTrackOrToAll() {
        var leaders = entered(drafter, picture());
        var general = read(enter(drafter, typed(uploaded(drafter, "通用.png", picture())).with("track", null))).get("id").asText();
        assertThat(library.clearedFor(Track.LEADER)).extracting(Courseware::id).doesNotContain(leaders, general);
        judged(reviewer, leaders, true, null, 0);
        judged(reviewer, general, true, null, 0);
        assertThat(library.clearedFor(Track.LEADER)).extracting(Courseware::id).contains(leaders, general);
        assertThat(library.clearedFor(Track.EXPERT)).extracting(Courseware::id).contains(general).doesNotContain(leaders);
        withdrawn(drafter, general, 1);
        assertThat(library.clearedFor(Track.EXPERT)).extracting(Courseware::id).doesNotContain(general);
    }

    @Test
    void judgesAndTheUnitHearOfIt() {
        var id = entered(drafter, picture());
        assertThat(told("fed.reviewer")).contains("课件待审核：" + title);
        assertThat(told("fed.approver")).doesNotContain("课件待审核：" + title);
        judged(reviewer, id, false, "请补充来源。", 0);
        assertThat(told("xiji.drafter")).contains("课件已退回：" + title);
        assertThat(told("longde.drafter")).doesNotContain("课件已退回：" + title);
    }

    private List<String> told(String person) {
        postRoom.tellAll();
        return read(as(person).get("/api/messages")).findValuesAsText("title");
    }

    private Browser as(String person) {
        return new Browser(port, person, password);
    }

    /** No two are alike. */
    private static byte[] picture() {
        return Samples.png(400 + PICTURES.incrementAndGet(), 400);
    }

    private String entered(Browser who, byte[] file) {
        var answer = enter(who, uploaded(who, "课件.png", file));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer).get("id").asText();
    }

    private HttpResponse<String> enter(Browser who, String fileId) {
        return enter(who, typed(fileId));
    }

    private static HttpResponse<String> enter(Browser who, Example typed) {
        return who.send("POST", "/api/courseware", typed.toString());
    }

    private HttpResponse<String> again(Browser who, String id, String fileId, int revision) {
        return who.send("PUT", "/api/courseware/" + id, typed(fileId).with("revision", revision).toString());
    }

    private Example typed(String fileId) {
        return Example.empty().with("title", title).with("track", "LEADER").with("examiner", "西吉县委宣传部").with("examinedOn", "2022-12-01")
            .with("fileId", fileId);
    }

    private static HttpResponse<String> judged(Browser who, String id, boolean clear, String opinion, int revision) {
        return who.send("POST", "/api/courseware/" + id + "/judgement",
            Example.empty().with("clear", clear).with("opinion", opinion).with("revision", revision).toString());
    }

    private static HttpResponse<String> withdrawn(Browser who, String id, int revision) {
        return who.send("POST", "/api/courseware/" + id + "/withdrawal", "{\"revision\": " + revision + "}");
    }

    private String uploaded(Browser who, String name, byte[] bytes) {
        var upload = begun(who, name, bytes);
        assertThat(who.sendBlock(upload + "/content", 0, bytes).statusCode()).isEqualTo(200);
        return read(who.send("POST", upload + "/completion", "")).get("id").asText();
    }

    private String begun(Browser who, String name, byte[] bytes) {
        var answer = who.send("POST", "/api/courseware/files",
            Example.empty().with("name", name).with("size", bytes.length).with("modifiedAt", 1).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "/api/evidence/uploads/" + read(answer).get("id").asText();
    }

    private JsonNode row(Browser who, String id) {
        return StreamSupport.stream(read(who.get("/api/courseware")).get("courseware").spliterator(), false)
            .filter(row -> row.get("id").asText().equals(id)).findFirst().orElse(null);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }
}
