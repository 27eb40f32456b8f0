package org.xuanjiang.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.xuanjiang.evidence.ArchiveRefused;
import org.xuanjiang.evidence.FileDamaged;
import org.xuanjiang.evidence.FileType;

/**
 * Opens a document that is an archive (docx, xlsx, pptx, ofd) once, before anybody else does: every entry is unpacked and
 * counted, and what the headers say about lengths counts for nothing.
 */
final class Archive {

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_TIMES = 100;
    /** Below this, a high ratio does no harm: a page of blanks packs well. */
    private static final long HARMLESS = 1 << 20;
    private static final int DEEPEST = 1;
    private static final int HEAD = 4;
    private static final int BUFFER = 1 << 13;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final Map<String, FileType> MAIN_PARTS = Map.of("word/document.xml", FileType.DOCX, "xl/workbook.xml", FileType.XLSX,
        "ppt/presentation.xml", FileType.PPTX, "ofd.xml", FileType.OFD);

    private final Set<String> names = new HashSet<>();
    private final long packed;
    private int entries;
    private long unpacked;

    private Archive(long packed) {
        this.packed = packed;
    }

    /**
     * @throws ArchiveRefused      when it is a bomb, or holds programs
     * @throws FileTypeNotAccepted when it is an archive but no document
     */
    static FileType examine(Path file) throws IOException {
        var archive = new Archive(Files.size(file));
        // The directory at the end, not what lies in front of it, is what office programs read.
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooManyEntries();
            }
            for (var all = zip.entries(); all.hasMoreElements();) {
                var entry = all.nextElement();
                try (var content = zip.getInputStream(entry)) {
                    archive.entry(entry.getName(), content, entry.getCompressedSize(), entry.getCrc(), 0);
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new FileDamaged();
        }
        return archive.type();
    }

    private FileType type() {
        return MAIN_PARTS.entrySet().stream().filter(part -> names.contains(part.getKey()))
            .filter(part -> part.getValue() == FileType.OFD || names.contains(CONTENT_TYPES))
            .map(Map.Entry::getValue).findFirst()
            .orElseThrow(() -> ContentType.refused("压缩包"));
    }

    private void entry(String name, InputStream content, long compressed, long checksum, int depth) throws IOException {
        entries++;
        if (entries > MOST_ENTRIES) {
            throw tooManyEntries();
        }
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (plain.startsWith("/") || plain.matches("[a-z]:.*") || ("/" + plain + "/").contains("/../")) {
            throw new ArchiveRefused("里有不规范的路径");
        }
        if (plain.endsWith("vbaproject.bin")) {
            throw new ArchiveRefused("带有宏");
        }
        if (depth == 0) {
            names.add(plain);
        }
        var whole = new PushbackInputStream(content, HEAD);
        var head = whole.readNBytes(HEAD);
        whole.unread(head);
        refuseProgram(head);
        if (isZip(head)) {
            nested(whole, depth);
        } else {
            count(whole, compressed, checksum);
        }
    }

    private void nested(InputStream content, int depth) throws IOException {
        if (depth >= DEEPEST) {
            throw new ArchiveRefused("里层层嵌套了压缩包");
        }
        var inner = new ZipInputStream(content);
        for (var entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            // What the directory says is not known here; the whole file's ratio still counts, and the reader checks by itself.
            entry(entry.getName(), inner, -1, -1, depth + 1);
        }
    }

    private void count(InputStream content, long compressed, long checksum) throws IOException {
        var buffer = new byte[BUFFER];
        var length = 0L;
        var sum = new CRC32();
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            length += read;
            unpacked += read;
            sum.update(buffer, 0, read);
            var swells = compressed > 0 && length > HARMLESS && length > compressed * MOST_TIMES;
            if (unpacked > MOST_BYTES || swells || unpacked > HARMLESS && unpacked > packed * MOST_TIMES) {
                throw new ArchiveRefused("解开后过大");
            }
        }
        if (checksum >= 0 && checksum != sum.getValue()) {
            throw new FileDamaged();
        }
    }

    private static ArchiveRefused tooManyEntries() {
        return new ArchiveRefused("里的部分过多");
    }

    private static boolean isZip(byte[] head) {
        return head.length == HEAD && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private static void refuseProgram(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("MZ") || text.equals("\u007fELF") || text.startsWith("#!")) {
            throw new ArchiveRefused("里藏有程序");
        }
    }
}
