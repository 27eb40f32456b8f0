package org.xuanjiang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The approval sheet (审批单) measured on paper against GB/T 9704-2012: 5.2.1 margins of 37 mm above and 28 mm at the binding edge, a type
 * area of 156 × 225 mm; 5.2.2 text in size 3; 7.3.1 title in size 2; 7.5 page number in size 4 between dashes, 7 mm below the type area, a
 * character from its right edge on odd pages and from its left edge on even ones.
 */
class OfficialPaperTest {

    private static final double PT_PER_MM = 72 / 25.4;
    private static final double LEFT = 28;
    private static final double TOP = 37;
    private static final double RIGHT = LEFT + 156;
    private static final double BOTTOM = TOP + 225;
    private static final double TWO = 22;
    private static final double THREE = 16;
    private static final double FOUR = 14;
    private static final double NOTE = 10.5;
    private static final String LONG = "推动党的二十大精神在全市工会系统和广大职工群众中落地生根，年底前五种宣讲形式全部开展。";

    /** One character as it stands on the paper; millimetres from the upper left corner, size in points. */
    private record Glyph(int page, String text, double x, double right, double baseline, double size) {
    }

    @Test
    void theApprovalSheetKeepsToTheStandard() throws IOException {
        var glyphs = glyphs(print(sheet(1)));
        assertThat(glyphs.stream().map(Glyph::page).distinct()).as("one sheet").containsExactly(1);
        var text = glyphs.stream().filter(glyph -> glyph.baseline() < BOTTOM).toList();
        assertThat(text).hasSizeGreaterThan(300).allSatisfy(glyph -> {
            assertThat(glyph.x()).isGreaterThanOrEqualTo(LEFT);
            assertThat(glyph.right()).isLessThanOrEqualTo(RIGHT);
            assertThat(glyph.baseline() - glyph.size() / PT_PER_MM).isGreaterThanOrEqualTo(TOP - 1);
        });
        assertThat(text.stream().map(Glyph::size).distinct()).containsExactlyInAnyOrder(TWO, THREE, NOTE);
        assertThat(read(text, TWO)).isEqualTo("固原市总工会宣讲方案审批单");
        assertThat(read(text, THREE)).contains("报送单位西吉县总工会", LONG);
    }

    @Test
    void itsPageNumbersStandOutside() throws IOException {
        var numbers = glyphs(print(sheet(12))).stream().filter(glyph -> glyph.baseline() > BOTTOM).toList();
        assertThat(numbers).allMatch(glyph -> glyph.size() == FOUR);
        var odd = numbers.stream().filter(glyph -> glyph.page() == 1).toList();
        var even = numbers.stream().filter(glyph -> glyph.page() == 2).toList();
        assertThat(read(odd, FOUR)).isEqualTo("—1—");
        assertThat(read(even, FOUR)).isEqualTo("—2—");
        assertThat(odd.get(2).right()).isCloseTo(RIGHT - FOUR / PT_PER_MM, Offset.offset(1.0));
        assertThat(even.get(0).x()).isCloseTo(LEFT + FOUR / PT_PER_MM, Offset.offset(1.0));
        // A dash stands about two fifths of its size above the line on which it is written.
        assertThat(numbers).allSatisfy(glyph -> assertThat(glyph.baseline() - 0.38 * FOUR / PT_PER_MM - BOTTOM).isCloseTo(7, Offset.offset(1.0)));
    }

    private static String read(List<Glyph> glyphs, double size) {
        return glyphs.stream().filter(glyph -> glyph.size() == size).map(Glyph::text).collect(Collectors.joining());
    }

    private static Map<String, Object> sheet(int opinions) {
        var opinion = Map.of("text", "同意：场次和人员已落实，同意报送。", "person", "西吉县总工会 负责人", "at", "2022年12月9日 10:00");
        return Map.ofEntries(Map.entry("issuer", "固原市总工会"), Map.entry("unit", "西吉县总工会"), Map.entry("theme", "学习宣传贯彻党的二十大精神"),
            Map.entry("notice", "固工发〔2022〕142号"), Map.entry("version", "第 2 版，2022年12月9日 09:00报送"), Map.entry("submitter", "西吉县总工会 起草人"),
            Map.entry("window", "2022年10月1日至2022年12月31日"), Map.entry("arrangements", "专家宣讲2场，领导宣讲6场，劳模宣讲2场，基层宣讲30场，网上宣讲3场；共43场。"),
            Map.entry("goal", LONG), Map.entry("signing", Collections.nCopies(opinions, opinion)), Map.entry("reviewing", Collections.nCopies(opinions, opinion)),
            Map.entry("approving", Collections.nCopies(opinions, opinion)), Map.entry("result", "已批准"), Map.entry("wasReturned", true),
            Map.entry("rounds", "审核退回1次"), Map.entry("sha256", "0".repeat(64)));
    }

    private static byte[] print(Map<String, Object> sheet) {
        var pdf = new ByteArrayOutputStream();
        new PdfPrinter().print(Template.of("dossier/approval-sheet.html").fill(sheet), Instant.parse("2022-10-12T01:00:00Z"), pdf);
        return pdf.toByteArray();
    }

    private static List<Glyph> glyphs(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<Glyph>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.stream().filter(position -> !position.getUnicode().isBlank()).forEach(position -> glyphs.add(new Glyph(getCurrentPageNo(),
                        position.getUnicode(), position.getXDirAdj() / PT_PER_MM, (position.getXDirAdj() + position.getWidthDirAdj()) / PT_PER_MM,
                        position.getYDirAdj() / PT_PER_MM, Math.round(10 * position.getYScale()) / 10.0)));
                }
            }.getText(document);
        }
        return glyphs;
    }
}
