package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.xuanjiang.dossier.archive.Staging;
import org.xuanjiang.print.PdfPrinter;
import org.xuanjiang.print.Template;

/** A place in a dossier, and the forms in which documents are put there. */
final class Folder {

    private static final Template PAGE = Template.of("dossier/page.html");
    private static final Template PAPER = Template.of("dossier/paper.html");

    private final Staging staging;
    private final String path;
    private final Instant asOf;
    private final ObjectWriter json;
    private final PdfPrinter printer;

    Folder(Staging staging, Instant asOf, ObjectMapper json, PdfPrinter printer) {
        this(staging, "", asOf, json.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))), printer);
    }

    private Folder(Staging staging, String path, Instant asOf, ObjectWriter json, PdfPrinter printer) {
        this.staging = staging;
        this.path = path;
        this.asOf = asOf;
        this.json = json;
        this.printer = printer;
    }

    Folder inside(String name) {
        return new Folder(staging, path + name + "/", asOf, json, printer);
    }

    /** Path of this folder, empty or ending in a slash. */
    String path() {
        return path;
    }

    Instant asOf() {
        return asOf;
    }

    Staging staging() {
        return staging;
    }

    /** A document twice: as rows, and as a page to read. */
    void document(String name, Page page, Object rows) throws IOException {
        page(name, page);
        json(name, page.title(), rows);
    }

    void page(String name, Page page) throws IOException {
        var html = PAGE.fill(new Framed(page.title(), page.blocks(), "../".repeat((int) (path + name).chars().filter(c -> c == '/').count())));
        text(name + ".html", page.title(), html);
    }

    void paper(String name, Page page) throws IOException {
        print(name, page.title(), PAPER.fill(new Framed(page.title(), page.blocks(), "")));
    }

    void print(String name, String title, String html) throws IOException {
        staging.add(path + name + ".pdf", title, out -> printer.print(html, asOf, out));
    }

    void json(String name, String title, Object rows) throws IOException {
        var document = rows instanceof List<?> list && list.stream().allMatch(Row.class::isInstance)
            ? list.stream().map(row -> ((Row) row).cells()).toList() : rows;
        text(name + ".json", title + "（数据）", json.writeValueAsString(document));
    }

    void text(String name, String title, String text) throws IOException {
        file(name, title, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void file(String name, String title, Staging.Content content) throws IOException {
        staging.add(path + name, title, content);
    }

    /** @param up leads from the page to the top of the dossier */
    private record Framed(String title, List<Page.Block> blocks, String up) {
    }
}
