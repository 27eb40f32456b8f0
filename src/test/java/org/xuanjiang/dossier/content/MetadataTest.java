package org.xuanjiang.dossier.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileHash;

/** Names, nesting and order of metadata are those that archives read: DA/T 46-2009, nested after DA/T 48-2009. */
class MetadataTest {

    /** What may stand in what, in this order; groups only. 电子文件元数据 and 数字摘要 are ours. */
    private static final Map<String, List<String>> STANDARD = Map.ofEntries(
        Map.entry("电子文件元数据", List.of("文件实体", "业务实体", "机构人员实体")),
        Map.entry("文件实体", List.of("聚合层次", "来源", "电子文件号", "档号", "内容描述", "形式特征", "电子属性", "数字化属性", "电子签名", "存储位置", "权限管理",
            "信息系统描述", "附注", "文件数据")),
        Map.entry("来源", List.of("档案馆名称", "档案馆代码", "全宗名称", "立档单位名称")),
        Map.entry("档号", List.of("全宗号", "目录号", "年度", "保管期限", "机构或问题", "类别号", "室编案卷号", "馆编案卷号", "室编件号", "馆编件号", "文档序号", "页号")),
        Map.entry("内容描述", List.of("题名", "并列题名", "副题名", "说明题名文字", "主题词", "关键词", "人名", "摘要", "分类号", "文件编号", "责任者", "日期", "文种", "紧急程度",
            "主送", "抄送", "密级", "保密期限")),
        Map.entry("形式特征", List.of("文件组合类型", "件数", "页数", "语种", "稿本")),
        Map.entry("文件数据", List.of("文档")),
        Map.entry("文档", List.of("文档标识符", "文档序号", "文档主从声明", "题名", "电子属性", "数字摘要")),
        Map.entry("电子属性", List.of("格式信息", "计算机文件名", "计算机文件大小", "文档创建程序")),
        Map.entry("业务实体", List.of("业务标识符", "机构人员标识符", "文件标识符", "业务状态", "业务行为", "行为时间", "行为依据", "行为描述")),
        Map.entry("机构人员实体", List.of("机构人员标识符", "机构人员类型", "机构人员名称", "组织机构代码", "个人职位")));

    @Test
    void bearTheNamesOfTheStandardInItsOrder() throws IOException, SAXException {
        var root = written();
        assertThat(root.getTagName()).isEqualTo("电子文件元数据");
        keepsToTheStandard(root);
    }

    @Test
    void sayWhoDidWhatOnceForEachActAndWhoTheyAreOnceForEachPerson() throws IOException, SAXException {
        var root = written();
        assertThat(root.getElementsByTagName("业务实体").getLength()).isEqualTo(3);
        var people = new TreeMap<String, String>();
        var found = root.getElementsByTagName("机构人员实体");
        for (var number = 0; number < found.getLength(); number++) {
            var texts = texts((Element) found.item(number));
            people.put(texts.get("机构人员标识符"), texts.get("机构人员名称"));
        }
        assertThat(people).isEqualTo(Map.of("xiji.leader", "西吉县总工会 负责人", "系统", "系统"));
        assertThat(texts((Element) root.getElementsByTagName("业务实体").item(0))).containsEntry("业务状态", "历史行为").containsEntry("业务行为", "方案：审签同意")
            .containsEntry("行为描述", "同意<报送>").containsEntry("文件标识符", "id-1").containsEntry("机构人员标识符", "xiji.leader");
    }

    private static Element written() throws IOException, SAXException {
        var out = new ByteArrayOutputStream();
        new Metadata("文件", "id-1", "", "固原市总工会", "2022", "10年", "学习宣传贯彻党的二十大精神", "西吉县总工会", "2022-12-09", "方案", "固工发〔2022〕142号", "公开", "定本",
            List.of(new Metadata.Act("2022-12-09T10:00", "xiji.leader", "西吉县总工会 负责人", "方案：审签同意", "同意<报送>"),
                new Metadata.Act("2022-12-09T11:00", "xiji.leader", "西吉县总工会 负责人", "方案：审签同意", null),
                new Metadata.Act("2022-12-10T10:00", "系统", "系统", "方案：安排场次", null)))
            .write(List.of(new ArchivedFile("plan/version-1.json", "宣讲方案第 1 版", 549, "00"), new ArchivedFile("index.html", "目录", 12, "01")),
                FileHash.of("SHA-256").orElseThrow(), out);
        return SecureXml.read(new ByteArrayInputStream(out.toByteArray())).getDocumentElement();
    }

    private static void keepsToTheStandard(Element group) {
        var allowed = STANDARD.get(group.getTagName());
        var names = children(group).stream().map(Element::getTagName).toList();
        assertThat(names).as(group.getTagName()).isSubsetOf(allowed).isSortedAccordingTo((one, other) -> allowed.indexOf(one) - allowed.indexOf(other));
        children(group).stream().filter(child -> STANDARD.containsKey(child.getTagName())).forEach(MetadataTest::keepsToTheStandard);
    }

    private static Map<String, String> texts(Element group) {
        var texts = new LinkedHashMap<String, String>();
        children(group).forEach(child -> texts.put(child.getTagName(), child.getTextContent()));
        return texts;
    }

    private static List<Element> children(Element group) {
        var nodes = group.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
            .map(Element.class::cast).toList();
    }
}
