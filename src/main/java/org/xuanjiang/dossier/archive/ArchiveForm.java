package org.xuanjiang.dossier.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The one form of an archive: a ZIP file whose entries are stored as they are, in the manifest's order, then manifest and seal, all
 * with the manifest's moment as their time. So what an archive holds decides each of its bytes, and a change anywhere shows.
 */
public final class ArchiveForm {

    private ArchiveForm() {
    }

    public static void write(Manifest manifest, Seal seal, FileSource files, OutputStream out) throws IOException {
        FileSource all = name -> switch (name) {
            case Manifest.NAME -> new ByteArrayInputStream(manifest.bytes());
            case Seal.NAME -> new ByteArrayInputStream(seal.bytes());
            default -> files.open(name);
        };
        var names = new ArrayList<>(manifest.files().stream().map(ArchivedFile::name).toList());
        names.add(Manifest.NAME);
        names.add(Seal.NAME);
        var time = manifest.moment().orElseThrow();
        // Not closed: the stream belongs to the caller.
        @SuppressWarnings("resource")
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        for (var name : names) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(time);
            measure(entry, all);
            zip.putNextEntry(entry);
            try (InputStream content = all.open(name)) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** A stored entry says its length and checksum before its content. */
    private static void measure(ZipEntry entry, FileSource files) throws IOException {
        var checksum = new CRC32();
        try (var content = new CheckedInputStream(files.open(entry.getName()), checksum)) {
            entry.setSize(content.transferTo(OutputStream.nullOutputStream()));
        }
        entry.setCompressedSize(entry.getSize());
        entry.setCrc(checksum.getValue());
    }
}
