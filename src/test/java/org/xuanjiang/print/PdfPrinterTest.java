package org.xuanjiang.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of Chinese becomes a PDF that can be kept: read back by the library that archives use. */
class PdfPrinterTest {

    private static final Instant AT = Instant.parse("2022-10-12T01:00:00Z");
    private static final double HALF_A_MILLIMETRE = 1.4;
    /** One of the block's last characters, in no older character set; and 喆, 镕, 〇 of names. */
    private static final String RARE = "鿍喆镕〇㎡";

    @TempDir
    private Path folder;

    @Test
    void keepsChineseTextWithItsFonts() throws IOException {
        try (var pdf = Loader.loadPDF(print("宣讲方案审批单", "深入学习贯彻党的二十大精神，" + RARE))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("宣讲方案审批单", "深入学习贯彻党的二十大精神，" + RARE);
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded)
                .extracting(font -> font.getName().replaceFirst("^[A-Z]{6}\\+", ""))
                .containsExactlyInAnyOrder("XuanjiangSong-Regular", "XuanjiangHei-Bold");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(millimetres(210), within());
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(millimetres(297), within());
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("宣讲方案审批单");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AT);
        }
    }

    @Test
    void mayBeKeptForEver() throws IOException {
        var file = Files.write(folder.resolve("kept.pdf"), print("审批单", "同意。"));
        assertThat(PreflightParser.validate(file.toFile()).getErrorsList())
            .extracting(ValidationResult.ValidationError::getDetails).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSamePage() {
        assertThat(print("审批单", "同意。")).isEqualTo(print("审批单", "同意。"));
    }

    @Test
    void breaksChineseLinesWithinThePage() throws IOException {
        try (var pdf = Loader.loadPDF(print("审批单", "宣讲".repeat(200) + "。"))) {
            assertThat(new PDFTextStripper().getText(pdf).lines().filter(line -> line.contains("宣讲")))
                .hasSizeGreaterThan(8).allMatch(line -> line.strip().length() < 45);
        }
    }

    @Test
    void escapesWhatIsFilledInAndKeepsItWellFormed() throws IOException {
        try (var pdf = Loader.loadPDF(print("<b>&", "<script>alert(1)</script>\u0001\uD800"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("<b>&", "<script>alert(1)</script>");
        }
    }

    @Test
    void complainsAboutAMissingName() {
        assertThatThrownBy(() -> Template.of("print/sample.html").fill(Map.of("paragraphs", List.of())))
            .hasMessageContaining("title");
    }

    private static byte[] print(String title, String paragraph) {
        var html = Template.of("print/sample.html").fill(Map.of("title", title, "paragraphs", List.of(paragraph)));
        var pdf = new ByteArrayOutputStream();
        new PdfPrinter().print(html, AT, pdf);
        return pdf.toByteArray();
    }

    private static List<PDFont> fonts(PDDocument pdf) {
        var resources = pdf.getPage(0).getResources();
        return StreamSupport.stream(resources.getFontNames().spliterator(), false).map(name -> {
            try {
                return resources.getFont(name);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).toList();
    }

    private static float millimetres(float length) {
        return length * 72 / 25.4f;
    }

    private static Offset<Float> within() {
        return Offset.offset((float) HALF_A_MILLIMETRE);
    }
}
