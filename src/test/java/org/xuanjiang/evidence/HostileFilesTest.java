package org.xuanjiang.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Everything in the corpus is sent as a browser sends it: each file is refused in words, or loses what makes it harmful. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    /** What may stay in memory after all files, compared with before: caches of readers, classes, sessions. */
    private static final long GROWTH = 32L << 20;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Autowired
    private Office office;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcTemplate database;
    @Value("${xuanjiang.demo-password}")
    private String password;
    @LocalServerPort
    private int port;

    private Browser drafter;
    private String taskId;

    @BeforeAll
    void aDrafterHoldsATask() {
        office.clock().moveTo(TestClock.START);
        office.as("fed.reviewer").posts("/api/campaigns", "");
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        var task = office.open("draftPlan", "xiji").stream().filter(open -> open.getAssignee() == null).reduce((first, last) -> last).orElseThrow();
        office.as("xiji.drafter").claims(task);
        taskId = task.getId();
        drafter = new Browser(port, "xiji.drafter", password);
    }

    @Test
    void eachIsRefusedInWordsOrNeutralised() {
        var files = HostileFiles.all();
        assertThat(files).hasSizeGreaterThanOrEqualTo(150);
        var blocks = count("evidence_block");
        var uploads = count("evidence_upload");
        var before = liveHeap();
        files.forEach(this::send);
        var growth = liveHeap() - before;
        System.out.println("hostile files: " + files.size() + ", " + outcomes + ", live heap grew by " + (growth >> 20) + " MB, faults " + faults.size());

        assertThat(faults).isEmpty();
        assertThat(growth).isLessThan(GROWTH);
        assertThat(count("evidence_upload")).as("refused files leave nothing").isEqualTo(uploads);
        assertThat(count("evidence_block")).isEqualTo(blocks);
        assertThat(leftInTemporaryFolder()).isEmpty();
    }

    private int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    private void send(HostileFile file) {
        var bytes = file.bytes().get();
        var answer = uploaded(file.name(), bytes);
        var detail = read(answer).path("detail").asText();
        outcomes.merge(answer.statusCode() == 200 ? "taken" : "refused " + answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() == 200) {
            taken(file, read(answer));
        } else if (answer.statusCode() >= 500 || file.keptName() != null || !detail.matches(".*\\p{IsHan}.*")) {
            faults.add(file + " → " + answer.statusCode() + " " + answer.body());
        } else if (file.refusal() != null && !detail.contains(file.refusal())) {
            faults.add(file + " was refused for another reason: " + detail);
        }
    }

    private void taken(HostileFile file, JsonNode kept) {
        var id = kept.get("id").asText();
        if (file.keptName() == null) {
            faults.add(file + " was taken");
        } else if (!kept.get("name").asText().equals(file.keptName())) {
            faults.add(file + " is called " + kept.get("name").asText());
        }
        var download = drafter.download("/api/evidence/" + id + "/content");
        var text = new String(download.body(), StandardCharsets.ISO_8859_1);
        if (file.harm() != null && text.contains(file.harm())) {
            faults.add(file + " still holds " + file.harm());
        }
        var disposition = download.headers().firstValue("Content-Disposition").orElse("");
        var type = download.headers().firstValue("Content-Type").orElse("");
        if (!disposition.startsWith("attachment;") || type.contains("html") || type.contains("svg")
            || !download.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
            faults.add(file + " is handed out as " + disposition + " " + type);
        }
        if (drafter.send("DELETE", "/api/evidence/" + id, "").statusCode() != 204) {
            faults.add(file + " cannot be removed");
        }
    }

    /** The answer to the last request, or to the first that was refused. */
    private HttpResponse<String> uploaded(String name, byte[] bytes) {
        var begun = drafter.send("POST", "/api/tasks/" + taskId + "/evidence",
            json.createObjectNode().put("name", name).put("size", bytes.length).put("modifiedAt", 1).toString());
        if (begun.statusCode() != 200) {
            return begun;
        }
        var path = "/api/evidence/uploads/" + read(begun).get("id").asText();
        for (var at = 0; at < bytes.length; at += Uploads.LONGEST_BLOCK) {
            var answer = drafter.sendBlock(path + "/content", at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Uploads.LONGEST_BLOCK)));
            if (answer.statusCode() != 200) {
                drafter.send("DELETE", path, "");
                return answer;
            }
        }
        return drafter.send("POST", path + "/completion", "");
    }

    /** Requests that no browser of ours sends. */
    @Test
    void badRequestsAreRefusedInWords() {
        var begun = read(drafter.send("POST", "/api/tasks/" + taskId + "/evidence", "{\"name\": \"照片.jpg\", \"size\": 1000, \"modifiedAt\": 7}"));
        var path = "/api/evidence/uploads/" + begun.get("id").asText();
        var block = Arrays.copyOf(Samples.jpeg(64, 48), 600);
        var answers = new TreeMap<String, HttpResponse<String>>();
        answers.put("400 a length that no file has", begin("{\"name\": \"a.jpg\", \"size\": -1, \"modifiedAt\": 7}"));
        answers.put("400 no length", begin("{\"name\": \"a.jpg\"}"));
        answers.put("400 a video one byte too long", begin("{\"name\": \"a.mp4\", \"size\": 209715201, \"modifiedAt\": 7}"));
        answers.put("400 longer than any disk", begin("{\"name\": \"a.mp4\", \"size\": 9223372036854775807, \"modifiedAt\": 7}"));
        answers.put("400 an unknown field", begin("{\"name\": \"a.jpg\", \"size\": 5, \"unitId\": \"longde\"}"));
        answers.put("400 an offset that is no number", drafter.send("PUT", path + "/content", "x"));
        answers.put("409 not yet complete", drafter.send("POST", path + "/completion", ""));
        answers.put("409 a hole", drafter.sendBlock(path + "/content", 500, block));
        answers.put("409 before the beginning", drafter.sendBlock(path + "/content", -600, block));
        answers.put("400 an empty block", drafter.sendBlock(path + "/content", 0, new byte[0]));
        answers.put("400 too long a block", drafter.sendBlock(path + "/content", 0, new byte[Uploads.LONGEST_BLOCK + 1]));
        answers.put("413 longer than any request", drafter.sendBlock(path + "/content", 0, new byte[(1 << 20) + 1]));
        answers.put("404 nobody's upload", drafter.sendBlock("/api/evidence/uploads/none/content", 0, block));
        answers.put("404 nobody's file", drafter.get("/api/evidence/none/content"));
        answers.put("404 another unit's upload", new Browser(port, "longde.drafter", password).sendBlock(path + "/content", 0, block));
        assertThat(drafter.sendBlock(path + "/content", 0, block).statusCode()).isEqualTo(200);
        answers.put("400 more than announced", drafter.sendBlock(path + "/content", 600, block));
        var repeated = drafter.sendBlock(path + "/content", 0, block);
        drafter.send("DELETE", path, "");

        assertThat(repeated.statusCode()).as("a block whose answer was lost").isEqualTo(200);
        assertThat(read(repeated).get("received").asInt()).isEqualTo(600);
        answers.forEach((expected, answer) -> {
            var wanted = expected.startsWith("400 an offset") ? "415" : expected.substring(0, 3);
            assertThat(answer.statusCode() + " " + answer.body()).as(expected).startsWith(wanted).containsPattern("\\p{IsHan}");
        });
    }

    private HttpResponse<String> begin(String document) {
        return drafter.send("POST", "/api/tasks/" + taskId + "/evidence", document);
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<Path> leftInTemporaryFolder() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("xuanjiang-evidence-")).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
