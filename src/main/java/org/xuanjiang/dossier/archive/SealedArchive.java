package org.xuanjiang.dossier.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A dossier's file, opened to be verified. Needs nothing but the file; who signed the seal is for others to judge. */
public final class SealedArchive implements FileSource, Closeable {

    /** Far more than a manifest of thousands of files; what is longer is none. */
    private static final int LONGEST_MANIFEST = 64 << 20;

    private final Path file;
    private final ZipFile zip;

    private SealedArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** @return empty when the file cannot be read as a ZIP file at all */
    public static Optional<SealedArchive> open(Path file) throws IOException {
        try {
            return Optional.of(new SealedArchive(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8)));
        } catch (ZipException | IllegalArgumentException noZip) {
            return Optional.empty();
        }
    }

    public Optional<Manifest> manifest() throws IOException {
        var bytes = small(Manifest.NAME);
        return bytes == null ? Optional.empty() : Manifest.read(bytes);
    }

    public Optional<Seal> seal() throws IOException {
        var bytes = small(Seal.NAME);
        return bytes == null ? Optional.empty() : Seal.read(bytes);
    }

    private byte[] small(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            return null;
        }
        try (var content = zip.getInputStream(entry)) {
            return content.readAllBytes();
        } catch (ZipException damaged) {
            return null;
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        return zip.getInputStream(entry);
    }

    /** What differs from the manifest, in Chinese, each naming its file; empty when every byte is as it was sealed. */
    public List<String> differences(Manifest manifest, Seal seal) throws IOException {
        var found = new ArrayList<String>();
        var expected = new HashSet<>(Set.of(Manifest.NAME, Seal.NAME));
        for (var listed : manifest.files()) {
            expected.add(listed.name());
            difference(listed, manifest).ifPresent(found::add);
        }
        var seen = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).filter(name -> !expected.contains(name) || !seen.add(name))
            .forEach(name -> found.add("多出文件：" + name));
        if (found.isEmpty() && !isInTheOneForm(manifest, seal)) {
            found.add("压缩包本身被改动：" + file.getFileName());
        }
        return found;
    }

    private Optional<String> difference(ArchivedFile listed, Manifest manifest) throws IOException {
        if (zip.getEntry(listed.name()) == null) {
            return Optional.of("缺少文件：" + listed.name() + "（" + listed.title() + "）");
        }
        try (var content = open(listed.name())) {
            var hash = manifest.hash().orElseThrow().of(content);
            return zip.getEntry(listed.name()).getSize() == listed.size() && hash.equals(listed.hash()) ? Optional.empty()
                : Optional.of("文件被改动：" + listed.name() + "（" + listed.title() + "）");
        } catch (ZipException damaged) {
            return Optional.of("文件被改动：" + listed.name() + "（" + listed.title() + "）");
        }
    }

    private boolean isInTheOneForm(Manifest manifest, Seal seal) throws IOException {
        try (var present = new Comparison(new BufferedInputStream(Files.newInputStream(file)))) {
            ArchiveForm.write(manifest, seal, this, present);
            return present.isSame();
        } catch (ZipException damaged) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Takes what should be there and reads beside it what is. */
    private static final class Comparison extends OutputStream {

        private final InputStream present;
        private boolean same = true;

        Comparison(InputStream present) {
            this.present = present;
        }

        @Override
        public void write(int expected) throws IOException {
            same &= present.read() == (expected & 0xff);
        }

        @Override
        public void write(byte[] expected, int offset, int length) throws IOException {
            var read = present.readNBytes(length);
            same &= Arrays.equals(read, 0, read.length, expected, offset, offset + length);
        }

        boolean isSame() throws IOException {
            return same && present.read() < 0;
        }

        @Override
        public void close() throws IOException {
            present.close();
        }
    }
}
