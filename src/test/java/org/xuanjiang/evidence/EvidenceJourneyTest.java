package org.xuanjiang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.evidence.workflow.TaskEvidence;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.Evidence;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.SessionStatus;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Lots;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Files on their way from the one who reports to the one who checks. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvidenceJourneyTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 21);
    private static final int SOME_BYTES = 3_000;
    /** Rather coarse: a phone held at arm's length. */
    private static final int CAMERA_DPI = 100;

    @Autowired
    private Office office;
    @Autowired
    private Lots lots;
    @Autowired
    private Plans plans;
    @Autowired
    private Sessions sessions;
    @Autowired
    private EvidenceFiles files;
    @Autowired
    private TaskEvidence evidence;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcTemplate database;
    @Value("${xuanjiang.demo-password}")
    private String password;
    @LocalServerPort
    private int port;

    private String planId;
    private Browser drafter;

    @BeforeEach
    void twoLeadersLectureInXiji() {
        office.clock().moveTo(TestClock.START);
        lots.fallOnEverySession();
        runtime.createProcessInstanceQuery().processDefinitionKey("campaign").list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "next journey"));
        var campaignId = office.as("fed.reviewer").posts("/api/campaigns", "").json().get("id").asText();
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        planId = plans.ofCampaign(campaignId).get(0).id();
        office.as("xiji.drafter").does("draftPlan", Example.of("draft-plan").withJson("sessions", """
            [{"track": "LEADER", "batch": 1, "topic": "学习党的二十大精神", "lecturer": "领导班子成员", "place": "县工业园区",
              "dateFrom": "2022-12-10", "dateTo": "2022-12-30", "audience": "ENTERPRISE", "expected": 35, "count": 2}]"""));
        office.as("xiji.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("xiji").does("reviewPlan", Example.empty().with("decision", "AGREE"));
        if (!office.open("approvePlan", "xiji").isEmpty()) {
            office.as("fed.approver").on("xiji").does("approvePlan", Example.of("approve-plan"));
        }
        drafter = new Browser(port, "xiji.drafter", password);
    }

    private void theDayHasCome() {
        for (var i = 0; i < 2; i++) {
            office.as("xiji.drafter").does("assignContact", Example.of("assign-contact"));
        }
        office.clock().moveTo(DAY.atTime(15, 0));
        office.runDueJobs();
        assertThat(office.open("reportLeaderSession", "xiji")).hasSize(2);
        // Meanwhile half a month has passed.
        drafter = new Browser(port, "xiji.drafter", password);
    }

    @Test
    void aPhotoIsResumedCleanedReportedAndSeenByTheReviewer() throws IOException {
        theDayHasCome();
        var task = claimed();
        var photo = Samples.photo(1_200, 900, 6, "2022:12:20 10:00:00");
        var upload = begun(task, "西吉现场照片.JPG", photo);
        assertThat(drafter.sendBlock(upload + "/content", 0, Arrays.copyOf(photo, SOME_BYTES)).statusCode()).isEqualTo(200);

        // The network is lost; the same file is chosen again in another place.
        drafter = new Browser(port, "xiji.drafter", password);
        assertThat(begun(task, "西吉现场照片.JPG", photo)).isEqualTo(upload);
        assertThat(read(drafter.get(upload)).get("received").asInt()).isEqualTo(SOME_BYTES);
        drafter.sendBlock(upload + "/content", SOME_BYTES, Arrays.copyOfRange(photo, SOME_BYTES, photo.length));
        var file = read(drafter.send("POST", upload + "/completion", ""));
        assertThat(read(drafter.send("POST", upload + "/completion", ""))).as("asked again").isEqualTo(file);
        assertThat(read(drafter.get("/api/tasks/" + task + "/evidence"))).hasSize(1);

        reported(task, file.get("id").asText(), "会场全景");
        var seen = ImageIO.read(new ByteArrayInputStream(drafter.download("/api/evidence/" + file.get("id").asText() + "/small").body()));
        assertThat(seen.getHeight()).as("the right way up").isGreaterThan(seen.getWidth());

        var check = office.as("fed.reviewer").on("xiji").opensFirst("verifySession").json();
        var shown = check.at("/view/report/files/0");
        assertThat(shown.get("title").asText()).isEqualTo("会场全景");
        assertThat(shown.get("sha256").asText()).isEqualTo(file.get("sha256").asText());
        assertThat(check.at("/view/hints").toString()).contains("记录的拍摄日期（2022年12月20日）不是宣讲当天（2022年12月21日）");
        var download = new Browser(port, "fed.reviewer", password).download("/api/evidence/" + file.get("id").asText() + "/content");
        var text = new String(download.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain(Samples.PLACE).doesNotContain("2022:12:20");
        assertThat(URLDecoder.decode(download.headers().firstValue("Content-Disposition").orElseThrow(), StandardCharsets.UTF_8)).contains("西吉现场照片.JPG");
        assertThat(download.headers().firstValue("Content-Type")).contains("image/jpeg");
    }

    @Test
    void theSamePhotoIsKeptOnceAndPointedOut() {
        theDayHasCome();
        var photo = Samples.jpeg(400, 300);
        var first = claimed();
        reported(first, uploaded(first, "现场.jpg", photo), null);
        var second = claimed();
        reported(second, uploaded(second, "另一场.jpg", photo), null);

        var hashes = held().stream().flatMap(session -> session.report().evidence().stream()).map(Evidence::file).map(FileFacts::sha256).distinct();
        assertThat(hashes).hasSize(1);
        var hash = held().get(0).report().evidence().get(0).file().sha256();
        assertThat(database.queryForObject("select count(*) from evidence_content where sha256 = ?", Integer.class, hash)).isEqualTo(1);
        assertThat(office.open("verifySession", "xiji")).hasSize(2);
        assertThat(office.as("fed.reviewer").on("xiji").opensFirst("verifySession").json().at("/view/hints").toString())
            .contains("内容完全相同：西吉县总工会");
    }

    /** The case page leads auditors to the file, and the dossier takes it along, byte for byte and once. */
    @Test
    void theAuditorSeesTheFileAndTakesItAway() throws IOException {
        theDayHasCome();
        var photo = Samples.jpeg(420, 310);
        for (var turn = 0; turn < 2; turn++) {
            var task = claimed();
            reported(task, uploaded(task, "现场.jpg", photo), "会场");
        }
        var auditor = office.as("fed.auditor");
        var shown = auditor.asks("/api/cases/{id}/materials", planId).json().at("/evidence");
        assertThat(shown).hasSize(2).allSatisfy(line -> {
            assertThat(line.get("title").asText()).isEqualTo("会场");
            assertThat(auditor.asks("/api/evidence/{id}/content", line.at("/file/id").asText()).status()).isEqualTo(200);
        });

        var made = auditor.posts("/api/dossiers", "{\"planId\": \"" + planId + "\"}").json();
        assertThat(made.get("checks")).isNotEmpty().allSatisfy(check -> assertThat(check.get("problems")).as(check.get("item").asText()).isEmpty());
        var hash = held().get(0).report().evidence().get(0).file().sha256();
        var kept = new ArrayList<String>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(auditor.asks("/api/dossiers/{id}/archive", made.get("id").asText()).bytes()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().endsWith(".jpg")) {
                    kept.add(entry.getName() + " " + DigestUtils.sha256Hex(archive.readAllBytes()));
                }
            }
        }
        assertThat(kept).containsExactly("evidence/" + hash + ".jpg " + hash);
    }

    @Test
    void othersSeeNothingBeforeItIsReportedAndStrangersNever() {
        theDayHasCome();
        var task = claimed();
        var id = uploaded(task, "现场.jpg", Samples.jpeg(400, 300));
        var reviewer = new Browser(port, "fed.reviewer", password);
        var stranger = new Browser(port, "longde.drafter", password);
        assertThat(reviewer.get("/api/evidence/" + id + "/small").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/tasks/" + task + "/evidence").statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", "/api/tasks/" + task + "/evidence", "{\"name\": \"a.jpg\", \"size\": 5, \"modifiedAt\": 1}").statusCode()).isEqualTo(404);
        assertThat(stranger.send("DELETE", "/api/evidence/" + id, "").statusCode()).isEqualTo(404);
        var leader = new Browser(port, "xiji.leader", password);
        assertThat(leader.send("POST", "/api/tasks/" + task + "/evidence", "{\"name\": \"a.jpg\", \"size\": 5, \"modifiedAt\": 1}").statusCode()).isEqualTo(403);

        reported(task, id, null);
        assertThat(reviewer.get("/api/evidence/" + id + "/small").statusCode()).isEqualTo(200);
        for (var part : List.of("small", "large", "content")) {
            assertThat(stranger.get("/api/evidence/" + id + "/" + part).body().replace(id, "nobody"))
                .isEqualTo(stranger.get("/api/evidence/nobody/" + part).body());
        }
        assertThat(drafter.send("DELETE", "/api/evidence/" + id, "").statusCode()).as("what is reported stays").isEqualTo(409);
        var other = claimed();
        var again = office.as("xiji.drafter").submits(other, report().at("/report", "files", List.of(Map.of("id", id))));
        assertThat(again.status()).as("in one report only").isEqualTo(400);
        assertThat(again.json().at("/errors/0/field").asText()).isEqualTo("report.files[0]");
    }

    @Test
    void whatNoReportNamesIsSweptOnceItsTaskIsOver() {
        theDayHasCome();
        var task = claimed();
        uploaded(task, "用不上.jpg", Samples.jpeg(500, 300));
        var open = claimed();
        uploaded(open, "还要用.jpg", Samples.jpeg(600, 300));
        begun(open, "只传了一半.jpg", Samples.jpeg(700, 300));
        reported(task, null, null);
        evidence.sweep();
        assertThat(files.ofTask(task)).as("not at once").hasSize(1);

        office.clock().moveTo(LocalDateTime.ofInstant(office.clock().instant().plus(Duration.ofDays(8)), office.clock().getZone()));
        evidence.sweep();

        assertThat(files.ofTask(task)).isEmpty();
        assertThat(files.ofTask(open)).as("somebody may still be writing").hasSize(1);
        assertThat(database.queryForObject("select count(*) from evidence_upload", Integer.class)).isZero();
        assertThat(database.queryForObject("""
            select count(*) from evidence_block b where not exists (select 1 from evidence_file f where f.sha256 = b.owner_id)""", Integer.class)).isZero();
    }

    @Test
    void whatWasChangedInTheDatabaseDoesNotPassForTheWhole() {
        theDayHasCome();
        var task = claimed();
        var id = uploaded(task, "材料.pdf", Samples.pdf());
        database.update("update evidence_block set bytes = ? where owner_id = ?", Samples.ascii("%PDF-1.4 another %%EOF"), files.ofTask(task).get(0).sha256());

        assertThat(new String(drafter.download("/api/evidence/" + id + "/content").body(), StandardCharsets.UTF_8)).doesNotContain("another");
    }

    @Test
    void theCardLeadsToTheReportWhenItIsTime() throws IOException, NotFoundException {
        var session = sessions.ofPlan(planId).get(0);
        var early = read(drafter.get("/api/sessions/" + session.id() + "/report-task"));
        assertThat(early.get("reason").asText()).contains("还不能填报");
        try (var card = Loader.loadPDF(drafter.download("/api/sessions/" + session.id() + "/card").body());
             var cards = Loader.loadPDF(drafter.download("/api/plans/" + planId + "/session-cards?paper=A5").body())) {
            assertThat(card.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(card).replaceAll("\\s", "")).contains("西吉县总工会", "领导班子成员", "县工业园区", "场次编号", "/sessions/" + session.id());
            assertThat(cards.getNumberOfPages()).isEqualTo(2);
            assertThat(scanned(card)).as("what a phone reads").endsWith("/sessions/" + session.id() + "/report");
        }
        theDayHasCome();
        var now = read(drafter.get("/api/sessions/" + session.id() + "/report-task"));
        assertThat(drafter.send("POST", "/api/tasks/" + now.get("taskId").asText() + "/claim", "").statusCode()).isEqualTo(200);
        reported(now.get("taskId").asText(), null, null);
        assertThat(read(drafter.get("/api/sessions/" + session.id() + "/report-task")).get("reason").asText()).contains("已经填报");
        assertThat(drafter.get("/api/sessions/" + session.id() + "/card").statusCode()).isEqualTo(200);

        var stranger = new Browser(port, "longde.drafter", password);
        for (var path : List.of("/report-task", "/card")) {
            assertThat(stranger.get("/api/sessions/" + session.id() + path).body().replace(session.id(), "nobody"))
                .isEqualTo(stranger.get("/api/sessions/nobody" + path).body());
        }
        assertThat(stranger.get("/api/plans/" + planId + "/session-cards").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportWrittenDownLongAfterwardsIsMarked() {
        theDayHasCome();
        office.clock().moveTo(LocalDate.of(2022, 12, 29).atTime(9, 0));
        reported(claimed(), null, null);

        var check = office.as("fed.reviewer").on("xiji").opensFirst("verifySession").json();
        assertThat(check.at("/view/report/belated").asText()).isEqualTo("补录：宣讲后第 8 天填报");
    }

    /** The card as a phone's camera sees it. */
    private static String scanned(PDDocument card) throws IOException, NotFoundException {
        var picture = new PDFRenderer(card).renderImageWithDPI(0, CAMERA_DPI);
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE))).getText();
    }

    private List<LectureSession> held() {
        return sessions.ofPlan(planId).stream().filter(session -> session.status() == SessionStatus.HELD).toList();
    }

    /** The oldest report that nobody has claimed yet. */
    private String claimed() {
        var task = office.open("reportLeaderSession", "xiji").stream().filter(open -> open.getAssignee() == null).findFirst().orElseThrow();
        office.as("xiji.drafter").claims(task);
        return task.getId();
    }

    private String uploaded(String taskId, String name, byte[] bytes) {
        var upload = begun(taskId, name, bytes);
        assertThat(drafter.sendBlock(upload + "/content", 0, bytes).statusCode()).isEqualTo(200);
        return read(drafter.send("POST", upload + "/completion", "")).get("id").asText();
    }

    private String begun(String taskId, String name, byte[] bytes) {
        var answer = drafter.send("POST", "/api/tasks/" + taskId + "/evidence",
            json.createObjectNode().put("name", name).put("size", bytes.length).put("modifiedAt", 1).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return "/api/evidence/uploads/" + read(answer).get("id").asText();
    }

    private void reported(String taskId, String fileId, String title) {
        var named = fileId == null ? List.of() : title == null ? List.of(Map.of("id", fileId)) : List.of(Map.of("id", fileId, "title", title));
        var answer = office.as("xiji.drafter").submits(taskId, report().at("/report", "files", named));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Example report() {
        return Example.of("report-leader-session").with("concerns", List.of());
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }
}
