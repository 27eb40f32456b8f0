package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** The trail with SM3 and SM2 throughout: written, signed, verified here, carried away and verified there by a program of its own. */
@WholeProgram
@TestPropertySource(properties = "spring.application.name=chinese-algorithms")
class ChineseAlgorithmsTest {

    @TempDir
    private static Path folder;
    private static final SigningKey SIGNER = SigningKey.newSm2();

    @Autowired
    private Office city;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private StoredTrail trail;
    @Autowired
    private TrailExport export;
    @Autowired
    private TrailKey key;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private TrailRepository entries;
    @Autowired
    private DataSource database;

    @DynamicPropertySource
    static void chinese(DynamicPropertyRegistry settings) throws IOException {
        var file = Files.writeString(folder.resolve("sm2.pem"), Pem.of("PRIVATE KEY", Base64.getEncoder().encodeToString(SIGNER.pkcs8())));
        settings.add("xuanjiang.trail.algorithm", () -> "SM3");
        settings.add("xuanjiang.trail.key-file", () -> file);
        settings.add("xuanjiang.trail.anchor-file", () -> folder.resolve("kept").resolve("anchor.jsonl"));
    }

    @Test
    void holdFromTheActToTheVerifierElsewhere() throws IOException {
        city.clock().moveTo(TestClock.START);
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        var office = city.within(runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult());
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        checkpoints.make();
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        checkpoints.make();

        assertThat(new JdbcTemplate(database).queryForList("select distinct algorithm from trail_entry", String.class)).containsExactly("SM3");
        assertThat(entries.checkpointsAfter(0)).hasSize(2).allSatisfy(checkpoint -> {
            var statement = checkpoint.statement().orElseThrow();
            assertThat(statement.algorithm()).isEqualTo(HashAlgorithm.SM3);
            assertThat(statement.key()).isEqualTo(SIGNER.verifier().encoded());
            assertThat(checkpoint.isSignedBy(SIGNER.verifier())).isTrue();
        });
        var online = trail.verify(key.get().verifier(), new Progress());
        assertThat(online.findings()).isEmpty();
        assertThat(online.rows()).isPositive();

        var exported = folder.resolve("trail.jsonl");
        var anchors = folder.resolve("anchors.jsonl");
        try (var file = Files.newOutputStream(exported); var copy = Files.newOutputStream(anchors)) {
            export.write(file);
            export.writeAnchors(copy);
        }
        var publicKey = Files.writeString(folder.resolve("sm2.pub"), Pem.of("PUBLIC KEY", SIGNER.verifier().encoded()));
        assertThat(verified(exported, anchors)).isZero();
        assertThat(verified(exported, anchors, publicKey)).isZero();

        var altered = Files.writeString(folder.resolve("altered.jsonl"),
            Files.readString(exported).replaceFirst("draftCampaign", "draftcampaign"));
        assertThat(verified(altered, anchors, publicKey)).as(said()).isEqualTo(1);
        assertThat(said()).contains("验证不通过");
        var other = Files.writeString(folder.resolve("other.pub"), Pem.of("PUBLIC KEY", SigningKey.newSm2().verifier().encoded()));
        assertThat(verified(exported, anchors, other)).as(said()).isEqualTo(1);
        assertThat(said()).contains("检查点签名无效");
    }

    /** @return exit code of the program, started as {@code java -jar xuanjiang.jar verify} starts it */
    private static int verified(Path... files) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), XuanjiangApplication.class.getName(), VerifyCommand.NAME));
        List.of(files).forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start().onExit().join()
            .exitValue();
    }

    private static String said() throws IOException {
        return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    }
}
