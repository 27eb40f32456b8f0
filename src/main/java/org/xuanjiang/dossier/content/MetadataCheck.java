package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileSource;

/** Holds {@link Metadata} against the files that they describe. */
final class MetadataCheck {

    /** 全宗号 is the archive's to give. */
    private static final List<String> REQUIRED = List.of("聚合层次", "全宗名称", "立档单位名称", "电子文件号", "年度", "保管期限", "题名", "文件编号",
        "责任者", "日期", "文种", "密级", "文件组合类型", "件数", "语种", "稿本", "业务行为", "行为时间", "机构人员名称");
    private static final List<String> RETENTIONS = List.of("永久", "30年", "10年");

    private final Map<String, ArchivedFile> files;
    private final Document document;

    MetadataCheck(List<ArchivedFile> files, FileSource source) throws IOException {
        this.files = files.stream().collect(Collectors.toMap(ArchivedFile::name, file -> file));
        Document read = null;
        if (this.files.containsKey(Metadata.NAME)) {
            try (var content = source.open(Metadata.NAME)) {
                read = SecureXml.read(content);
            } catch (SAXException unreadable) {
                // Reported as missing items and as a file that does not open.
            }
        }
        this.document = read;
    }

    int required() {
        return REQUIRED.size();
    }

    List<String> missing() {
        if (document == null) {
            return List.of(Metadata.NAME + " 缺失或无法解析");
        }
        var problems = new ArrayList<>(REQUIRED.stream().filter(item -> first(item).isBlank()).map(item -> "缺少元数据：" + item).toList());
        if (!RETENTIONS.contains(first("保管期限"))) {
            problems.add("保管期限不在 " + String.join("、", RETENTIONS) + " 之内");
        }
        if (!first("年度").matches("\\d{4}") || !first("日期").matches("\\d{4}-\\d{2}-\\d{2}")) {
            problems.add("年度或日期格式不对");
        }
        return problems;
    }

    int described() {
        return document == null ? 0 : document.getElementsByTagName("文档").getLength();
    }

    List<String> disagreements() {
        var problems = new ArrayList<String>();
        var seen = new ArrayList<String>();
        for (var i = 0; i < described(); i++) {
            var described = (Element) document.getElementsByTagName("文档").item(i);
            var name = text(described, "计算机文件名");
            var file = files.get(name);
            seen.add(name);
            if (file == null || !text(described, "计算机文件大小").equals(String.valueOf(file.size())) || !text(described, "数字摘要").equals(file.hash())
                || !text(described, "题名").equals(file.title()) || !text(described, "格式信息").equals(name.substring(name.lastIndexOf('.') + 1))) {
                problems.add("元数据与文件不一致：" + name);
            }
        }
        files.keySet().stream().filter(name -> !name.equals(Metadata.NAME) && !seen.contains(name)).sorted()
            .forEach(name -> problems.add("元数据没有登记：" + name));
        return problems;
    }

    private String first(String item) {
        return text(document.getDocumentElement(), item);
    }

    private static String text(Element within, String item) {
        var found = within.getElementsByTagName(item);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
