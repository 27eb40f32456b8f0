package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.xml.sax.SAXException;
import org.xuanjiang.dossier.archive.ArchivedFile;
import org.xuanjiang.dossier.archive.FileSource;
import org.xuanjiang.evidence.FileType;

/** Opens files by what their names say they are. */
final class Formats {

    /** Open formats that can be read without the program that wrote them. */
    private static final Set<String> ALLOWED = Set.of("html", "css", "json", "jsonl", "xml", "svg", "pdf", "txt");
    /** What units may hand in as evidence. */
    private static final Set<String> HANDED_IN = Stream.of(FileType.values()).map(FileType::ending).collect(Collectors.toUnmodifiableSet());
    private static final Pattern ACTIVE = Pattern.compile("<script|<iframe|<object|<embed|\"\\s*javascript:|\\son[a-z]+\\s*=|<!ENTITY",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTSIDE = Pattern.compile("<(?:img|link|image|use)[^>]*(?:src|href)=\"(?:[a-z]+:|//)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    /** Written after the check, or about it. */
    private static final Set<String> LATER = Set.of("index.html", "self-check.html", "self-check.json", "manifest.json", "seal.json");
    /** Bytes with which files of these kinds begin, in hexadecimal. */
    private static final Map<String, String> BEGINNINGS = Map.of("jpg", "ffd8ff", "png", "89504e470d0a1a0a", "webp", "52494646",
        "docx", "504b0304", "xlsx", "504b0304", "pptx", "504b0304", "ofd", "504b0304");
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final FileSource source;

    Formats(FileSource source) {
        this.source = source;
    }

    List<String> unreadable(List<ArchivedFile> files) throws IOException {
        var problems = new ArrayList<String>();
        for (var file : files) {
            if (!opens(file.name())) {
                problems.add(file.name());
            }
        }
        return problems;
    }

    List<String> notAllowed(List<ArchivedFile> files) {
        return files.stream().map(ArchivedFile::name)
            .filter(name -> !ALLOWED.contains(extension(name)) && !(isEvidence(name) && HANDED_IN.contains(extension(name))))
            .toList();
    }

    private boolean opens(String name) throws IOException {
        try (var content = source.open(name)) {
            switch (extension(name)) {
                case "json" -> JSON.readTree(content);
                case "xml", "html", "svg" -> SecureXml.read(content);
                case "jsonl" -> {
                    for (var line : new String(content.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                        JSON.readTree(line);
                    }
                }
                case "pdf" -> {
                    return isSound(name, content.readAllBytes());
                }
                default -> {
                    return BEGINNINGS.getOrDefault(extension(name), "").equals(beginning(content, name));
                }
            }
            return true;
        } catch (JsonProcessingException | SAXException damaged) {
            return false;
        }
    }

    private static String beginning(InputStream content, String name) throws IOException {
        var expected = BEGINNINGS.getOrDefault(extension(name), "");
        return HexFormat.of().formatHex(content.readNBytes(expected.length() / 2));
    }

    /** What units hand in stays as it is, whatever fonts it takes for granted. */
    private static boolean isSound(String name, byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return pdf.getNumberOfPages() > 0 && (isEvidence(name) || embedsAllFonts(pdf));
        } catch (IOException damaged) {
            return false;
        }
    }

    private static boolean embedsAllFonts(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    int links(List<ArchivedFile> files) throws IOException {
        var count = 0;
        for (var page : pages(files)) {
            count += (int) LINK.matcher(text(page)).results().count();
        }
        return count;
    }

    List<String> deadLinks(List<ArchivedFile> files, Set<String> names) throws IOException {
        var problems = new ArrayList<String>();
        for (var page : pages(files)) {
            LINK.matcher(text(page)).results().map(link -> resolve(page, link.group(1)))
                .filter(target -> !names.contains(target) && !LATER.contains(target))
                .forEach(target -> problems.add(page + " → " + target));
        }
        return problems;
    }

    private static String resolve(String page, String link) {
        try {
            return Path.of("/" + page).resolveSibling(link).normalize().toString().substring(1);
        } catch (InvalidPathException noPath) {
            return link;
        }
    }

    /** Anything that does something when it is opened, or fetches something from elsewhere. */
    List<String> active(List<ArchivedFile> files) throws IOException {
        var problems = new ArrayList<String>();
        for (var file : files) {
            switch (extension(file.name())) {
                case "html", "svg" -> {
                    var text = text(file.name());
                    if (ACTIVE.matcher(text).find() || OUTSIDE.matcher(text).find()) {
                        problems.add(file.name());
                    }
                }
                case "pdf" -> {
                    if (isActive(file.name())) {
                        problems.add(file.name());
                    }
                }
                default -> {
                    // Data and pictures do nothing by themselves.
                }
            }
        }
        return problems;
    }

    private boolean isActive(String name) throws IOException {
        try (var content = source.open(name); var pdf = Loader.loadPDF(content.readAllBytes())) {
            var catalog = pdf.getDocumentCatalog();
            // That a letter opens on a certain page does no harm; our own papers need not even that.
            return pdf.isEncrypted() || !isEvidence(name) && (catalog.getOpenAction() != null || catalog.getAcroForm() != null)
                || catalog.getOpenAction() instanceof PDActionJavaScript || catalog.getNames() != null && (catalog.getNames().getJavaScript() != null || catalog.getNames().getEmbeddedFiles() != null);
        } catch (IOException damaged) {
            // That it does not open is said elsewhere.
            return false;
        }
    }

    private static List<String> pages(List<ArchivedFile> files) {
        return files.stream().map(ArchivedFile::name).filter(name -> name.endsWith(".html")).toList();
    }

    private String text(String name) throws IOException {
        try (var content = source.open(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean isEvidence(String name) {
        return name.startsWith("evidence/") || name.contains("/evidence/");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
