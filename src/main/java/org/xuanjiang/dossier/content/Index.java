package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.Manifest;
import org.xuanjiang.dossier.archive.Seal;
import org.xuanjiang.print.Template;

/** The first page of a dossier: what it is, what lies in it, how to verify it. */
record Index(Wording wording) {

    private static final Template INDEX = Template.of("dossier/index.html");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.ROOT);
    private static final Map<String, String> CHAPTERS = Map.of("", "总体", "plan", "宣讲方案", "sessions", "宣讲场次、职工关切与抽查", "evidence", "佐证",
        "summary", "经验总结", "articles", "宣传稿件", "process", "流程与流转", "trail", "留痕");
    private static final Map<String, String> FORMATS = Map.of("html", "阅读", "pdf", "打印", "json", "数据", "svg", "图", "xml", "数据",
        "jsonl", "数据", "css", "样式");

    void add(Subject subject, Filing filing, ZoneId zone, List<Check> checks, Folder top) throws IOException {
        var chapters = new LinkedHashMap<String, Chapter>();
        for (var file : top.staging().files()) {
            chapters.computeIfAbsent(chapterOf(file.name()), title -> new Chapter(title, new ArrayList<>())).put(file);
        }
        var algorithm = top.staging().hash().id();
        var index = new Cover(subject.title(), subject.isPlan() ? wording.unit(subject.unitId()) : "全部参加单位",
            (subject.complete() ? "已办结，截至" : "办理中，截至") + MOMENT.format(top.asOf().atZone(zone)), filing.id(),
            filing.fondsNumber().isEmpty() ? "待档案部门编制" : filing.fondsNumber(), filing.retention(), new CheckReport(checks).conclusion(),
            checks.stream().allMatch(Check::hasPassed) ? "passed" : "failed", algorithm, Manifest.NAME, Seal.NAME, List.copyOf(chapters.values()));
        top.text("index.html", "档案目录", INDEX.fill(index));
    }

    private String chapterOf(String name) {
        var unit = "";
        var rest = name;
        if (name.startsWith("plans/")) {
            var end = name.indexOf('/', "plans/".length());
            unit = wording.unit(name.substring("plans/".length(), end)) + "：";
            rest = name.substring(end + 1);
        }
        var folder = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : "";
        return unit + CHAPTERS.getOrDefault(folder, folder);
    }

    private record Cover(String title, String unit, String state, String id, String fonds, String retention, String conclusion, String outcome,
                         String algorithm, String manifest, String seal, List<Chapter> chapters) {
    }

    /** Forms of one document stand in one row. */
    private record Chapter(String title, List<Entry> entries) {

        void put(ArchivedFile file) {
            var dot = file.name().indexOf('.', file.name().lastIndexOf('/'));
            var base = file.name().substring(0, dot);
            var format = file.name().substring(file.name().lastIndexOf('.') + 1);
            var entry = entries.stream().filter(one -> one.base().equals(base)).findFirst().orElseGet(() -> {
                var made = new Entry(base, file.title().replace("（数据）", ""), new ArrayList<>());
                entries.add(made);
                return made;
            });
            entry.links().add(new Link(file.name(), FORMATS.getOrDefault(format, "打开"), size(file.size())));
        }

        private static String size(long bytes) {
            return bytes < 1024 ? bytes + " B" : bytes < 1 << 20 ? "%.1f KB".formatted(bytes / 1024.0) : "%.1f MB".formatted(bytes / 1048576.0);
        }
    }

    private record Entry(String base, String title, List<Link> links) {
    }

    private record Link(String href, String text, String size) {
    }
}
