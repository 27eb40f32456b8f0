package org.xuanjiang.evidence.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xuanjiang.evidence.FileDamaged;

/** A PDF begins with its mark and has its other mark near the end; one that was cut off, or hides in another file, has not. */
final class PdfEnd {

    private static final int NEAR = 2048;

    private PdfEnd() {
    }

    static void require(Path file) throws IOException {
        try (var pdf = new RandomAccessFile(file.toFile(), "r")) {
            var start = new byte[5];
            pdf.readFully(start);
            pdf.seek(Math.max(0, pdf.length() - NEAR));
            var end = new byte[(int) Math.min(NEAR, pdf.length())];
            pdf.readFully(end);
            if (!latin(start).equals("%PDF-") || !latin(end).contains("%%EOF")) {
                throw new FileDamaged();
            }
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
