package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.audit.VerifyCommand;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Office;

/** Everything of a plan or a campaign is carried away in one file, which tells by itself whether it is unaltered. */
class DossierProcessTest extends WholeYear {

    @TempDir
    private Path folder;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;
    @Value("${xuanjiang.data-dir}")
    private Path dataDir;

    @Test
    void theAuditorTakesTheYearAway() throws IOException {
        campaignIsCarriedFromTheNoticeToItsConclusion();

        var ofPlan = make("{\"planId\": \"" + planOf("yuanzhou") + "\"}");
        assertThat(ofPlan.get("complete").asBoolean()).as("nothing can follow").isTrue();
        assertPassed(ofPlan);
        var plan = Unpacked.of(download(ofPlan), folder.resolve("plan"));
        assertThat(plan.names()).contains("index.html", "style.css", "notice.html", "plan/approval-sheet.pdf", "plan/version-1.json",
            "plan/version-1.html", "plan/version-1.pdf", "sessions/sessions.html", "sessions/concerns.html", "evidence/links.html",
            "summary/version-2.pdf", "articles/01/version-1.html", "articles/03/review.json", "process/path.html", "trail/trail.jsonl",
            "metadata.xml", "self-check.html", "manifest.json", "seal.json");
        assertThat(plan.text("summary/review.html")).as("issues and answers").contains("已补充由谁讲、讲多久。");
        assertThat(plan.text("process/lecture-plan-1.svg")).contains("宣讲方案", "walked");
        assertThat(plan.text("metadata.xml")).contains("<保管期限>10年</保管期限>", "<聚合层次>文件</聚合层次>", "方案：批准");
        assertThat(plan.text("articles/01/review.html")).contains("初审", "复审", "终审");
        try (var sheet = Loader.loadPDF(plan.file("plan/approval-sheet.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("宣讲方案审批单", "原州区总工会", "审签同意", "批准");
        }

        assertThat(walked(plan, "lecture-plan")).contains("flow_planApproved", "flow_summaryReturned", "flow_articlesReviewed")
            .doesNotContain("flow_planRefused", "flow_windowEndedBeforeApproval", "flow_amendmentSubmitted");

        var ofCampaign = make("{\"campaignId\": \"" + campaign.getBusinessKey() + "\"}");
        assertPassed(ofCampaign);
        var all = Unpacked.of(download(ofCampaign), folder.resolve("campaign"));
        assertThat(all.names()).contains("notice.html", "summary.html", "process/campaign-1.svg", "trail/trail.jsonl",
            "plans/yuanzhou/plan/approval-sheet.pdf", "plans/xiji/plan/version-2.json", "plans/devzone/trail/trail.jsonl");
        assertThat(all.text("plans/xiji/plan/review.json")).contains("\"issue_no\" : 3");

        assertThat(verify(all.archive(), publicKey())).isEqualTo("0");
        assertThat(jdbc.sql("select count(*) from trail_entry where action = 'dossier.seal' and object like :id").param("id",
            ofCampaign.get("id").asText() + " " + ofCampaign.get("manifestHash").asText() + "%").query(Integer.class).single()).isOne();
    }

    @Test
    void aCopyElsewhereVerifiesAndNoMutatedOneDoes() throws IOException {
        planIsApproved(Row.modelWorker());
        var archive = Files.write(folder.resolve("elsewhere.zip"), download(make("{\"planId\": \"" + planId() + "\"}")));
        assertThat(verify(archive)).isEqualTo("0");
        assertThat(verify(archive, publicKey())).isEqualTo("0");

        var attempts = Attempts.of("mutated dossiers", 50);
        var mutations = new ArchiveMutations(archive, attempts.random());
        for (var no = 0; no < attempts.planned(); no++) {
            var mutated = folder.resolve("mutated.zip");
            var mutation = mutations.write(no, mutated);
            assertThat(verify(mutated)).as("copy %d, seed %d: %s", no, attempts.seed(), mutation.what()).startsWith("1")
                .contains("验证不通过", mutation.named());
            Files.delete(mutated);
        }
        attempts.report(attempts.planned(), "all refused");
    }

    @Test
    void theSameStateGivesTheSameFiles() throws IOException {
        planIsApproved(Row.modelWorker());
        var order = "{\"planId\": \"" + planId() + "\"}";
        var first = Unpacked.of(download(make(order)), folder.resolve("first"));
        var second = Unpacked.of(download(make(order)), folder.resolve("second"));
        assertThat(second.names()).isEqualTo(first.names());
        var theirNumber = List.of("metadata.xml", "index.html", "manifest.json", "seal.json");
        for (var name : first.names()) {
            if (!theirNumber.contains(name)) {
                assertThat(second.file(name)).hasSameBinaryContentAs(first.file(name));
            }
        }
    }

    @Test
    void anotherKeyIsNotAccepted() throws IOException {
        campaignIsIssued(UNIT);
        var archive = Files.write(folder.resolve("dossier.zip"), download(make("{\"planId\": \"" + planId() + "\"}")));
        var another = Files.writeString(folder.resolve("another.pub"), """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """);
        assertThat(verify(archive, another)).startsWith("1").contains("seal.json");
    }

    @Test
    void onlySomeMayTakeThem() {
        campaignIsIssued(UNIT);
        var order = "{\"planId\": \"" + planId() + "\"}";
        var made = make(order).get("id").asText();
        assertThat(office.as("fed.reviewer").posts("/api/dossiers", order).status()).isEqualTo(201);
        for (var person : List.of("xiji.drafter", "xiji.leader", "fed.supervisor", "fed.publicity", "sys.admin")) {
            var desk = office.as(person);
            assertThat(List.of(desk.posts("/api/dossiers", order), desk.asks("/api/dossiers/{id}/archive", made),
                desk.asks("/api/dossiers?campaign={id}", campaign.getBusinessKey()), desk.asks("/api/dossiers/campaigns")))
                .as(person).extracting(Office.Answer::status).containsOnly(403);
        }
        var auditor = office.as("fed.auditor");
        assertThat(auditor.asks("/api/dossiers/{id}/archive", "none").status()).isEqualTo(404);
        assertThat(auditor.posts("/api/dossiers", "{\"planId\": \"none\"}").status()).isEqualTo(404);
        assertThat(auditor.posts("/api/dossiers", "{}").status()).isEqualTo(400);
    }

    @Test
    void aFileThatWasChangedOnTheServerIsNotHandedOut() throws IOException {
        campaignIsIssued(UNIT);
        var made = make("{\"planId\": \"" + planId() + "\"}").get("id").asText();
        var file = dataDir.resolve("dossiers").resolve(made + ".zip");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var answer = office.as("fed.auditor").asks("/api/dossiers/{id}/archive", made);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("已缺失或被改动");
    }

    private String planOf(String unit) {
        return jdbc.sql("select id from plan where campaign_id = :campaign and unit_id = :unit")
            .param("campaign", campaign.getBusinessKey()).param("unit", unit).query(String.class).single();
    }

    private JsonNode make(String order) {
        var made = office.as("fed.auditor").posts("/api/dossiers", order);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private byte[] download(JsonNode dossier) {
        var answer = office.as("fed.auditor").asks("/api/dossiers/{id}/archive", dossier.get("id").asText());
        assertThat(answer.status()).isEqualTo(200);
        return answer.bytes();
    }

    private static void assertPassed(JsonNode dossier) {
        assertThat(dossier.get("checks")).isNotEmpty()
            .allSatisfy(check -> assertThat(check.get("problems")).as(check.get("item").asText()).isEmpty());
    }

    private List<String> walked(Unpacked dossier, String process) throws IOException {
        for (var walk : json.readTree(dossier.text("process/path.json"))) {
            if (walk.get("process").asText().equals(process)) {
                return StreamSupport.stream(walk.get("walked").spliterator(), false).map(JsonNode::asText).toList();
            }
        }
        throw new AssertionError("no path of " + process);
    }

    private Path publicKey() {
        return dataDir.resolve("trail-key.pem.pub");
    }

    /** @return exit code, followed by what was printed unless it is 0 */
    private static String verify(Path archive, Path... others) throws IOException {
        var printed = new ByteArrayOutputStream();
        var arguments = Stream.concat(Stream.of(archive), Stream.of(others)).map(Path::toString).toArray(String[]::new);
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            var exit = VerifyCommand.run(out, arguments);
            return exit == 0 ? "0" : exit + " " + printed.toString(StandardCharsets.UTF_8);
        }
    }
}
