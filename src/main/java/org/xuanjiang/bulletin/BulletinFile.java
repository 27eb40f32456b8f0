package org.xuanjiang.bulletin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xuanjiang.print.Template;
import org.xuanjiang.session.ChineseDate;

/**
 * The bulletin as a document for a word processor. Paper, margins, fonts, sizes, lines and page numbers follow GB/T 9704-2012; head and
 * foot are those of a bulletin, which that standard does not name. The same bulletin gives the same bytes.
 */
@Component
public class BulletinFile {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分ss秒", Locale.ROOT);
    /** Parts that are the same for every bulletin: path in the file, and resource. */
    private static final List<Map.Entry<String, String>> PARTS = List.of(Map.entry("[Content_Types].xml", "content-types.xml"),
        Map.entry("_rels/.rels", "package-rels.xml"), Map.entry("word/_rels/document.xml.rels", "document-rels.xml"),
        Map.entry("word/styles.xml", "styles.xml"), Map.entry("word/fontTable.xml", "fonts.xml"), Map.entry("word/settings.xml", "settings.xml"),
        Map.entry("word/footer1.xml", "footer-odd.xml"), Map.entry("word/footer2.xml", "footer-even.xml"));

    private final Template document = Template.of("bulletin/document.xml");

    public void write(Bulletin bulletin, OutputStream out) {
        var content = document.fill(Map.of("bulletin", bulletin, "period", period(bulletin), "to", ChineseDate.of(bulletin.to()),
            "asOf", MOMENT.format(bulletin.asOf()), "hasStories", !bulletin.stories().isEmpty(), "hasMore", bulletin.moreStories() > 0));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : PARTS) {
                put(zip, bulletin, part.getKey(), new ClassPathResource("bulletin/" + part.getValue()).getContentAsString(StandardCharsets.UTF_8));
            }
            put(zip, bulletin, "word/document.xml", content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String period(Bulletin bulletin) {
        var from = ChineseDate.of(bulletin.from());
        return bulletin.from().equals(bulletin.to()) ? from : from + "至" + ChineseDate.of(bulletin.to());
    }

    private static void put(ZipOutputStream zip, Bulletin bulletin, String path, String content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(bulletin.asOf().toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
