package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileHash;
import org.xuanjiang.dossier.content.Check;
import org.xuanjiang.dossier.content.SelfCheck;
import org.xuanjiang.support.Attempts;

/** Each kind of damage turns the self-check red under the aspect that it belongs to, and a dossier without any is green. */
class DossierSelfCheckTest extends WholeYear {

    private static final String AUTHENTIC = "真实性";
    private static final String COMPLETE = "完整性";
    private static final String USABLE = "可用性";
    private static final String SAFE = "安全性";
    /** Written after the check, or about it. */
    private static final Set<String> LATER = Set.of("index.html", "self-check.html", "self-check.json", "manifest.json", "seal.json");
    private static final List<String> REQUIRED = List.of("聚合层次", "全宗名称", "立档单位名称", "电子文件号", "年度", "保管期限", "文件编号", "责任者",
        "日期", "文种", "密级", "文件组合类型", "件数", "语种", "稿本");

    @TempDir
    private Path folder;

    private Map<String, byte[]> sound;
    private Map<String, String> titles;

    @Test
    void eachKindOfDamageTurnsItRed() throws IOException {
        campaignIsCarriedFromTheNoticeToItsConclusion();
        takeAway();
        assertThat(red(sound)).as("without damage").isEmpty();

        var attempts = Attempts.of("damage to dossiers", sound.size());
        var random = attempts.random();
        var tried = 0;
        for (var name : sound.keySet()) {
            var changed = sound.get(name).clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(redAsRecorded(with(name, changed))).as("a byte of %s, seed %d", name, attempts.seed()).contains(AUTHENTIC);
            tried++;
        }
        for (var name : sound.keySet()) {
            if (!name.equals("metadata.xml")) {
                assertThat(red(without(name))).as("without %s", name).containsAnyOf(COMPLETE, USABLE).contains(AUTHENTIC);
                tried++;
            }
        }
        for (var item : REQUIRED) {
            assertThat(red(replaced("metadata.xml", "(?s)<" + item + ">.*?</" + item + ">", ""))).as("metadata without %s", item).contains(COMPLETE);
            tried++;
        }
        for (var damage : damages()) {
            assertThat(red(damage.files())).as(damage.what()).contains(damage.aspect());
            tried++;
        }
        attempts.report(tried, "all found");
    }

    private record Damage(String what, String aspect, Map<String, byte[]> files) {
    }

    private List<Damage> damages() throws IOException {
        var sheet = sound.get("plan/approval-sheet.pdf");
        return List.of(
            new Damage("two articles exchanged", AUTHENTIC, exchanged("articles/01/version-1.json", "notice.json")),
            new Damage("a plan's text rewritten", AUTHENTIC, replaced("plan/version-1.json", "二十大", "二十一大")),
            new Damage("an article's text rewritten after its reviews", AUTHENTIC, replaced("articles/01/version-1.json", "\"body\" : \"", "\"body\" : \"改")),
            new Damage("a reviewer made into another", AUTHENTIC, replaced("articles/01/review.json", "fed.publicity", "fed.approver")),
            new Damage("no proof of the trail", AUTHENTIC, replaced("trail/trail.jsonl", "\"kind\":\"head\"", "\"kind\":\"none\"")),
            new Damage("a retention that there is not", COMPLETE, replaced("metadata.xml", "10年", "8年")),
            new Damage("an act left out", COMPLETE, replaced("plan/review.json", "\"act_no\" : 2", "\"act_no\" : 7")),
            new Damage("a version left out", COMPLETE, without("summary/version-1.json")),
            new Damage("a PDF cut off", USABLE, with("plan/approval-sheet.pdf", Arrays.copyOf(sheet, sheet.length / 3))),
            new Damage("a PDF under a password", USABLE, with("plan/approval-sheet.pdf", encrypted(sheet))),
            new Damage("a page that is not well-formed", USABLE, replaced("notice.html", "</table>", "")),
            new Damage("data that are no JSON", USABLE, replaced("notice.json", "\\}\\s*$", "")),
            new Damage("text called a picture", USABLE, with("evidence/photo.png", "no picture".getBytes(StandardCharsets.UTF_8))),
            new Damage("a page that is not there", USABLE, replaced("process/path.html", "lecture-plan-1\\.svg", "lecture-plan-9.svg")),
            new Damage("a program", SAFE, with("evidence/tool/run.exe", new byte[] {'M', 'Z'})),
            new Damage("a file that belongs nowhere", SAFE, with("notes.txt", new byte[] {'x'})),
            new Damage("a script", SAFE, replaced("notice.html", "<h1>", "<script>alert(1)</script><h1>")),
            new Damage("a picture from elsewhere", SAFE, replaced("process/path.html", "src=\"", "src=\"http://localhost/")));
    }

    private void takeAway() throws IOException {
        var auditor = office.as("fed.auditor");
        var shelf = auditor.asks("/api/dossiers?campaign={id}", campaign.getBusinessKey()).json();
        for (var plan : shelf.get("plans")) {
            if (plan.get("unitName").asText().contains("原州区")) {
                var made = auditor.posts("/api/dossiers", "{\"planId\": \"" + plan.get("planId").asText() + "\"}").json();
                var archive = Unpacked.of(auditor.asks("/api/dossiers/{id}/archive", made.get("id").asText()).bytes(), folder);
                sound = new TreeMap<>();
                for (var name : archive.names()) {
                    if (!LATER.contains(name)) {
                        sound.put(name, Files.readAllBytes(archive.file(name)));
                    }
                }
                titles = new TreeMap<>();
                for (var file : new ObjectMapper().readTree(archive.text("manifest.json")).get("files")) {
                    titles.put(file.get("name").asText(), file.get("title").asText());
                }
            }
        }
    }

    /** Aspects that are red when these files are taken for what was recorded. */
    private List<String> red(Map<String, byte[]> files) throws IOException {
        return red(files, files);
    }

    /** Aspects that are red when what was recorded are the sound files. */
    private List<String> redAsRecorded(Map<String, byte[]> files) throws IOException {
        return red(files, sound);
    }

    private List<String> red(Map<String, byte[]> files, Map<String, byte[]> recorded) throws IOException {
        var listed = new ArrayList<ArchivedFile>();
        recorded.forEach((name, bytes) -> listed.add(new ArchivedFile(name, titles.getOrDefault(name, name), bytes.length, FileHash.SHA_256.of(bytes))));
        return new SelfCheck(listed, name -> new ByteArrayInputStream(files.get(name)), FileHash.SHA_256).run().stream()
            .filter(check -> !check.hasPassed()).map(Check::aspect).distinct().toList();
    }

    private Map<String, byte[]> with(String name, byte[] content) {
        var files = new TreeMap<>(sound);
        files.put(name, content);
        return files;
    }

    private Map<String, byte[]> without(String name) {
        var files = new TreeMap<>(sound);
        files.remove(name);
        return files;
    }

    private Map<String, byte[]> replaced(String name, String pattern, String by) {
        var before = new String(sound.get(name), StandardCharsets.UTF_8);
        var after = before.replaceFirst(pattern, by);
        assertThat(after).as("%s holds %s", name, pattern).isNotEqualTo(before);
        return with(name, after.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, byte[]> exchanged(String one, String other) {
        var files = new TreeMap<>(sound);
        files.put(one, sound.get(other));
        files.put(other, sound.get(one));
        return files;
    }

    private static byte[] encrypted(byte[] pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }
}
