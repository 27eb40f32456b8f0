package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileHash;
import org.xuanjiang.dossier.archive.FileSource;
import org.xuanjiang.publicity.ArticleText;
import org.xuanjiang.publicity.ReviewDecision;

/**
 * Looks at the files of a dossier as somebody would who knows nothing else: are they authentic, complete, usable and safe
 * (真实性、完整性、可用性、安全性)?
 */
public final class SelfCheck {

    private static final String AUTHENTIC = "真实性";
    private static final String COMPLETE = "完整性";
    private static final String USABLE = "可用性";
    private static final String SAFE = "安全性";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ArchivedFile> files;
    private final FileSource source;
    private final FileHash hash;
    private final Set<String> names;
    private final Formats formats;

    /** @param files everything but metadata, report, index, manifest and seal counts as content */
    public SelfCheck(List<ArchivedFile> files, FileSource source, FileHash hash) {
        this.files = files;
        this.source = source;
        this.hash = hash;
        this.names = files.stream().map(ArchivedFile::name).collect(Collectors.toSet());
        this.formats = new Formats(source);
    }

    public List<Check> run() throws IOException {
        var checks = new ArrayList<Check>();
        checks.add(filesAreAsRecorded());
        checks.add(planVersionsAreAsSubmitted());
        checks.add(reviewedTextsAreThePublishedOnes());
        checks.add(evidenceIsAsReported());
        var metadata = new MetadataCheck(files, source);
        checks.add(new Check(AUTHENTIC, "元数据与文件名称、大小、校验值一致", metadata.described(), metadata.disagreements()));
        checks.add(trailIsProven());
        checks.add(new Check(COMPLETE, "元数据必备项目齐全", metadata.required(), metadata.missing()));
        checks.add(numbersHaveNoGaps());
        checks.add(documentsAreComplete());
        checks.add(new Check(USABLE, "各文件均能按其格式打开", files.size(), formats.unreadable(files)));
        checks.add(new Check(USABLE, "格式均在长期保存格式之内", files.size(), formats.notAllowed(files)));
        checks.add(new Check(USABLE, "目录与页面中的链接均有文件", formats.links(files), formats.deadLinks(files, names)));
        checks.add(new Check(SAFE, "无脚本、宏、外部引用和加密内容", files.size(), formats.active(files)));
        checks.add(noForeignFiles());
        return checks;
    }

    private Check filesAreAsRecorded() throws IOException {
        var problems = new ArrayList<String>();
        for (var file : files) {
            try (var content = source.open(file.name())) {
                if (!hash.of(content).equals(file.hash())) {
                    problems.add(file.name());
                }
            }
        }
        return new Check(AUTHENTIC, "各文件与登记的校验值一致", files.size(), problems);
    }

    private Check planVersionsAreAsSubmitted() throws IOException {
        var problems = new ArrayList<String>();
        var count = 0;
        for (var review : ending("plan/review.json")) {
            for (var version : json(review).path("versions")) {
                count++;
                var name = sibling(review, "version-" + version.path("version_no").asText() + ".json");
                if (!names.contains(name) || !FileHash.SHA_256.of(bytes(name)).equals(version.path("sha256").asText())) {
                    problems.add(name);
                }
            }
        }
        return new Check(AUTHENTIC, "方案各版与报送时的校验值一致", count, problems);
    }

    /** Whatever was passed and published is a text that lies here. */
    private Check reviewedTextsAreThePublishedOnes() throws IOException {
        var problems = new ArrayList<String>();
        var count = 0;
        for (var review : articleReviews()) {
            var texts = new TreeMap<Integer, String>();
            for (var name : names.stream().filter(name -> name.matches(sibling(review, "version-\\d+\\.json"))).toList()) {
                var version = json(name);
                hashOfText(version).ifPresent(text -> texts.put(version.path("number").asInt(), text));
            }
            for (var opinion : json(review).path("opinions")) {
                count++;
                if (!opinion.path("text_hash").asText().equals(texts.get(opinion.path("version_number").asInt()))) {
                    problems.add(review + " 第 " + opinion.path("ordinal").asText() + " 条意见所审文本");
                }
            }
            problems.addAll(publishedWithoutThreePasses(review, json(review)));
            count += json(review).path("publications").size();
        }
        return new Check(AUTHENTIC, "稿件所审、所发文本与存档文本一致，发布前经三人三审", count, problems);
    }

    /** Every file that a report names lies here, under the hash that it had when it was reported. */
    private Check evidenceIsAsReported() throws IOException {
        var problems = new ArrayList<String>();
        var count = 0;
        for (var links : ending("evidence/links.json")) {
            for (var link : json(links)) {
                var hash = link.path("evidence").path("file").path("sha256").asText("");
                if (!hash.isEmpty()) {
                    count++;
                    if (names.stream().noneMatch(name -> name.startsWith(sibling(links, hash + ".")))) {
                        problems.add(links + " 所列文件 " + hash);
                    }
                }
            }
        }
        for (var name : names.stream().filter(name -> name.matches("(.*/)?evidence/[0-9a-f]{64}\\..*")).sorted().toList()) {
            count++;
            try (var content = source.open(name)) {
                if (!name.contains("evidence/" + FileHash.SHA_256.of(content) + ".")) {
                    problems.add(name);
                }
            }
        }
        return new Check(AUTHENTIC, "佐证文件齐全并与填报时的校验值一致", count, problems);
    }

    private static List<String> publishedWithoutThreePasses(String review, JsonNode json) {
        var passers = new TreeMap<String, Set<String>>();
        json.path("opinions").forEach(opinion -> {
            if (opinion.path("decision").asText().equals(ReviewDecision.PASS.name())) {
                passers.computeIfAbsent(opinion.path("text_hash").asText(), text -> new HashSet<>()).add(opinion.path("reviewer").asText());
            }
        });
        return stream(json.path("publications")).filter(one -> passers.getOrDefault(one.path("text_hash").asText(), Set.of()).size() < 3)
            .map(one -> review + " 发布于 " + one.path("channel").asText()).toList();
    }

    /** As the reviews hash it. */
    private static Optional<String> hashOfText(JsonNode version) {
        try {
            return Optional.of(new ArticleText(version.path("title").asText(), version.path("body").asText(),
                ArticleKind.valueOf(version.path("kind").asText()), Wording.constants(version.path("channels").asText(), Channel.class)).hash());
        } catch (IllegalArgumentException noSuchKindOrChannel) {
            return Optional.empty();
        }
    }

    private Check trailIsProven() throws IOException {
        var problems = new ArrayList<String>();
        var trails = ending("trail/trail.jsonl");
        for (var trail : trails) {
            var text = new String(bytes(trail), StandardCharsets.UTF_8);
            if (!text.contains("\"kind\":\"head\"") || !text.contains("\"kind\":\"checkpoint\"")) {
                problems.add(trail + " 没有检查点证明");
            }
        }
        return new Check(AUTHENTIC, "留痕摘录有签名检查点证明", trails.size(), problems);
    }

    private Check numbersHaveNoGaps() throws IOException {
        var problems = new ArrayList<String>();
        var count = 0;
        var numbered = new ArrayList<Numbered>();
        for (var review : ending("plan/review.json")) {
            numbered.add(new Numbered(review, "versions", "version_no"));
            numbered.add(new Numbered(review, "acts", "act_no"));
            numbered.add(new Numbered(review, "issues", "issue_no"));
        }
        for (var review : ending("summary/review.json")) {
            numbered.add(new Numbered(review, "acts", "ordinal"));
            numbered.add(new Numbered(review, "issues", "no"));
        }
        for (var review : articleReviews()) {
            numbered.add(new Numbered(review, "opinions", "ordinal"));
        }
        for (var notice : ending("notice.json")) {
            numbered.add(new Numbered(notice, "acts", "act_no"));
        }
        for (var list : numbered) {
            var expected = 1;
            for (var item : json(list.file()).path(list.list())) {
                count++;
                if (item.path(list.number()).asInt() != expected++) {
                    problems.add(list.file() + "：" + list.list() + " 第 " + (expected - 1) + " 项编号不连续");
                    break;
                }
            }
        }
        problems.addAll(versionsWithGaps());
        return new Check(COMPLETE, "版次、意见、办理过程编号连续", count, problems);
    }

    private record Numbered(String file, String list, String number) {
    }

    private List<String> versionsWithGaps() {
        var byFolder = names.stream().filter(name -> name.matches(".*version-\\d+\\.json"))
            .collect(Collectors.groupingBy(name -> name.substring(0, name.lastIndexOf('-')), TreeMap::new, Collectors.counting()));
        return byFolder.entrySet().stream().filter(versions -> !Stream.iterate(1L, no -> no + 1).limit(versions.getValue())
            .allMatch(no -> names.contains(versions.getKey() + "-" + no + ".json"))).map(Map.Entry::getKey).toList();
    }

    /** Every document has its page and every page its data; a version its paper, too. */
    private Check documentsAreComplete() throws IOException {
        var problems = new ArrayList<String>();
        var expected = new ArrayList<>(List.of("notice.json", "notice.html", "process/path.html", "process/timeline.html", "process/tasks.html",
            "trail/trail.jsonl"));
        for (var review : ending("plan/review.json")) {
            var folder = review.substring(0, review.length() - "plan/review.json".length());
            Stream.of("process/path.json", "process/timeline.json", "process/tasks.json", "trail/trail.jsonl", "sessions/sessions.json", "sessions/concerns.json",
                "sessions/checks.json", "sessions/online-work.json", "evidence/links.json").map(name -> folder + name).forEach(expected::add);
            if (!json(review).path("versions").isEmpty()) {
                expected.add(folder + "plan/approval-sheet.pdf");
            }
        }
        names.stream().filter(name -> name.matches(".*version-\\d+\\.json")).map(name -> name.replace(".json", "")).forEach(name -> {
            expected.add(name + ".html");
            expected.add(name + ".pdf");
        });
        names.stream().filter(name -> name.endsWith(".json") && !name.contains("version-") && !name.startsWith("self-check"))
            .map(name -> name.replace(".json", ".html")).forEach(expected::add);
        names.stream().filter(name -> name.endsWith(".html")).map(name -> name.replace(".html", name.endsWith("trail/trail.html") ? ".jsonl" : ".json"))
            .forEach(expected::add);
        names.stream().filter(name -> name.endsWith("trail/trail.jsonl")).map(name -> name.replace(".jsonl", ".html")).forEach(expected::add);
        expected.stream().distinct().filter(name -> !names.contains(name)).forEach(problems::add);
        return new Check(COMPLETE, "各类文件及其阅读件齐全", expected.size(), problems);
    }

    private Check noForeignFiles() {
        var known = "(plans/[a-z0-9-]+/)?((notice|summary)\\.(html|json)|(plan|summary|sessions|evidence|process|trail|articles/\\d+)/[a-z0-9-]+(\\.[a-z0-9]+)+)"
            + "|evidence/[a-z0-9-]+\\.[a-z0-9]+|style\\.css|metadata\\.xml";
        return new Check(SAFE, "没有来历不明的文件", files.size(), names.stream().filter(name -> !name.matches(known)).sorted().toList());
    }

    private List<String> ending(String name) {
        return names.stream().filter(one -> one.equals(name) || one.endsWith("/" + name)).sorted().toList();
    }

    private List<String> articleReviews() {
        return names.stream().filter(name -> name.matches("(.*/)?articles/\\d+/review\\.json")).sorted().toList();
    }

    private static String sibling(String name, String other) {
        return name.substring(0, name.lastIndexOf('/') + 1) + other;
    }

    private JsonNode json(String name) throws IOException {
        try (var content = source.open(name)) {
            var json = JSON.readTree(content);
            return json == null ? JSON.createObjectNode() : json;
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (var content = source.open(name)) {
            return content.readAllBytes();
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        return items.stream();
    }
}
