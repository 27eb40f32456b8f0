package org.xuanjiang.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuanjiang.support.Attempts;

/** Whatever people have typed, a spreadsheet reads it as text. */
class WorkbookCellsTest {

    private static final String STARTS = "=+-@\t\r\0＝＋－＠";
    private static final List<String> FORMULAS = List.of("HYPERLINK(\"http://example.org\",\"点击\")", "cmd|' /C calc'!A0", "1+1", "SUM(A1:A9)",
        "IMPORTXML(CONCAT(\"http://example.org/\",A1),\"//a\")", "DDE(\"cmd\";\"/C calc\")", "'", "<f>1+1</f>", "&amp;", "]]>");

    @TempDir
    private Path folder;

    @Test
    void textThatStartsLikeAFormulaIsReadBackAsText() throws IOException {
        var attempts = Attempts.of("cells that start like a formula", 500);
        var texts = texts(attempts.planned(), attempts.random());
        var file = written(texts);

        var cells = read(file);
        assertThat(cells).hasSize(texts.size());
        for (var line = 0; line < texts.size(); line++) {
            assertThat(cells.get(line).getType()).as(texts.get(line)).isEqualTo(CellType.STRING);
            assertThat(cells.get(line).getFormula()).as(texts.get(line)).isNull();
            assertThat(comparable(cells.get(line).asString())).isEqualTo(comparable(texts.get(line)));
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml")).as("no element of a formula").doesNotContain("<f>", "<f ").doesNotContain("\0");
        attempts.report(texts.size(), "0 read as a formula");
    }

    @Test
    void textThatIsEditedStaysText() throws IOException {
        var file = written(List.of("=1+1", "三月"));
        assertThat(part(file, "xl/worksheets/sheet1.xml")).containsPattern("r=\"A1\" s=\"[1-9]").containsPattern("r=\"A2\"(?! s=\"[1-9])");
        assertThat(part(file, "xl/styles.xml")).as("the format for text").containsPattern("formatCode=\"@\"|numFmtId=\"49\"");
    }

    private static List<String> texts(int count, Random random) {
        return IntStream.range(0, count).mapToObj(number -> {
            var start = STARTS.charAt(number % STARTS.length());
            var again = random.nextInt(4) == 0 ? String.valueOf(STARTS.charAt(random.nextInt(STARTS.length()))) : "";
            return start + again + FORMULAS.get(random.nextInt(FORMULAS.size())) + number;
        }).toList();
    }

    private static byte[] written(List<String> texts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Xuanjiang", "1.0")) {
            var sheet = workbook.newWorksheet("表");
            IntStream.range(0, texts.size()).forEach(line -> Workbooks.text(sheet, line, 0, texts.get(line)));
        }
        return out.toByteArray();
    }

    private static List<Cell> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); Stream<Row> rows =
                workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.getCell(0)).toList();
        }
    }

    private String part(byte[] workbook, String name) throws IOException {
        var file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile()); var part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** XML holds no NUL and knows one kind of line break. */
    private static String comparable(String text) {
        return text.replace("\0", "").replace("\r", "\n");
    }
}
