package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileHash;
import org.xuanjiang.print.Template;

/**
 * Metadata of an electronic record after DA/T 46-2009, as XML with the standard's own names.
 *
 * @param level        聚合层次: 件 for a plan, 案卷 for a campaign
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
 * @param draft        稿本: 定本 when complete
 * @param acts         业务行为, oldest first
 */
record Metadata(String level, String id, String fondsNumber, String unit, String year, String retention, String title, String author,
                String date, String kind, String documentNo, String draft, List<Act> acts) {

    static final String NAME = "metadata.xml";

    /** One act on the record. */
    record Act(String at, String person, String what, String basis) {
    }

    void write(List<ArchivedFile> files, FileHash hash, OutputStream out) throws IOException {
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("电子文件元数据");
            xml.writeAttribute("标准", "DA/T 46-2009");
            xml.writeCharacters("\n");
            element(xml, "聚合层次", level);
            group(xml, "来源", "全宗名称", unit, "立档单位名称", unit);
            element(xml, "电子文件号", id);
            group(xml, "档号", "全宗号", fondsNumber, "年度", year, "保管期限", retention);
            group(xml, "内容描述", "题名", title, "文件编号", documentNo, "责任者", author, "日期", date, "文种", kind);
            group(xml, "形式特征", "文件组合类型", "组合文件", "件数", String.valueOf(files.size()), "语种", "汉语", "稿本", draft);
            files(xml, files, hash);
            acts(xml);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException unwritable) {
            throw new IOException("cannot write metadata", unwritable);
        }
    }

    private static void files(XMLStreamWriter xml, List<ArchivedFile> files, FileHash hash) throws XMLStreamException {
        xml.writeStartElement("电子属性");
        xml.writeCharacters("\n");
        for (var file : files) {
            xml.writeStartElement("计算机文件");
            xml.writeCharacters("\n");
            element(xml, "计算机文件名", file.name());
            element(xml, "题名", file.title());
            element(xml, "格式信息", file.name().substring(file.name().lastIndexOf('.') + 1));
            element(xml, "计算机文件大小", String.valueOf(file.size()));
            xml.writeStartElement("数字摘要");
            xml.writeAttribute("算法", hash.id());
            xml.writeCharacters(file.hash());
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void acts(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("业务实体");
        xml.writeCharacters("\n");
        for (var act : acts) {
            group(xml, "业务活动", "行为时间", act.at(), "机构人员", act.person(), "业务行为", act.what(), "行为依据", act.basis());
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void group(XMLStreamWriter xml, String name, String... pairs) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters("\n");
        for (var i = 0; i < pairs.length; i += 2) {
            element(xml, pairs[i], pairs[i + 1]);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value == null ? "" : Template.wellFormed(value));
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }
}
