package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileHash;
import org.xuanjiang.print.Template;

/**
 * Metadata of an electronic record, as XML with the names of DA/T 46-2009 and nested as DA/T 48-2009 nests them. Two things are ours,
 * because the standards of 2009 have no place for them: the element 数字摘要 and its attribute 算法. What the archive gives on taking
 * over (档案馆名称, 目录号, 件号, 脱机载体编号 …) is left out.
 *
 * @param level        聚合层次: 文件 for a plan, 案卷 for a campaign
 * @param id           电子文件号
 * @param fondsNumber  全宗号, empty when the archive has not given one
 * @param unit         立档单位: the issuer of the notice
 * @param year         年度
 * @param retention    保管期限
 * @param title        题名
 * @param author       责任者
 * @param date         日期 on which the record came into being
 * @param kind         文种
 * @param documentNo   文件编号: the notice's
 * @param secrecy      密级
 * @param draft        稿本: 定本 when complete
 * @param acts         what was done to it, oldest first
 */
record Metadata(String level, String id, String fondsNumber, String unit, String year, String retention, String title, String author,
                String date, String kind, String documentNo, String secrecy, String draft, List<Act> acts) {

    static final String NAME = "metadata.xml";
    /** The other one is 计划任务, what is still to be done. */
    private static final String DONE = "历史行为";

    /**
     * One act on the record.
     *
     * @param accountId 机构人员标识符: the account, or 系统 for the program itself
     * @param what      业务行为
     * @param said      行为描述: the opinion given with it
     */
    record Act(String at, String accountId, String personName, String what, String said) {
    }

    void write(List<ArchivedFile> files, FileHash hash, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("电子文件元数据");
            xml.writeAttribute("标准", "DA/T 46-2009");
            xml.writeCharacters("\n");
            record(xml, files, hash);
            for (var number = 0; number < acts.size(); number++) {
                var act = acts.get(number);
                group(xml, "业务实体", "业务标识符", String.valueOf(number + 1), "机构人员标识符", act.accountId(), "文件标识符", id, "业务状态", DONE,
                    "业务行为", act.what(), "行为时间", act.at(), "行为描述", act.said());
            }
            for (var person : people().entrySet()) {
                group(xml, "机构人员实体", "机构人员标识符", person.getKey(), "机构人员名称", person.getValue());
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException unwritable) {
            throw new IOException("cannot write metadata", unwritable);
        }
    }

    private void record(XMLStreamWriter xml, List<ArchivedFile> files, FileHash hash) throws XMLStreamException {
        open(xml, "文件实体");
        element(xml, "聚合层次", level);
        group(xml, "来源", "全宗名称", unit, "立档单位名称", unit);
        element(xml, "电子文件号", id);
        group(xml, "档号", "全宗号", fondsNumber, "年度", year, "保管期限", retention);
        group(xml, "内容描述", "题名", title, "文件编号", documentNo, "责任者", author, "日期", date, "文种", kind, "密级", secrecy);
        group(xml, "形式特征", "文件组合类型", "组合文件", "件数", String.valueOf(files.size()), "语种", "汉语", "稿本", draft);
        open(xml, "文件数据");
        for (var number = 0; number < files.size(); number++) {
            file(xml, number + 1, files.get(number), hash);
        }
        close(xml);
        close(xml);
    }

    private static void file(XMLStreamWriter xml, int number, ArchivedFile file, FileHash hash) throws XMLStreamException {
        open(xml, "文档");
        element(xml, "文档序号", String.valueOf(number));
        element(xml, "题名", file.title());
        group(xml, "电子属性", "格式信息", file.name().substring(file.name().lastIndexOf('.') + 1), "计算机文件名", file.name(), "计算机文件大小",
            String.valueOf(file.size()));
        xml.writeStartElement("数字摘要");
        xml.writeAttribute("算法", hash.id());
        xml.writeCharacters(file.hash());
        close(xml);
        close(xml);
    }

    private Map<String, String> people() {
        var people = new TreeMap<String, String>();
        acts.forEach(act -> people.put(act.accountId(), act.personName()));
        return people;
    }

    private static void open(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters("\n");
    }

    private static void close(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void group(XMLStreamWriter xml, String name, String... pairs) throws XMLStreamException {
        open(xml, name);
        for (var i = 0; i < pairs.length; i += 2) {
            element(xml, pairs[i], pairs[i + 1]);
        }
        close(xml);
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value == null ? "" : Template.wellFormed(value));
        close(xml);
    }
}
