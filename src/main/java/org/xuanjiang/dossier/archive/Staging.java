package org.xuanjiang.dossier.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Files of a dossier in the making, on the disk and hashed as they are written, so that none is ever in memory whole. */
public final class Staging implements FileSource, AutoCloseable {

    /** Letters that no operating system minds, so that the archive opens everywhere. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*(\\.[a-z0-9]+)+");

    private final Path folder;
    private final FileHash hash;
    private final List<ArchivedFile> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Staging(Path folder, FileHash hash) {
        this.folder = folder;
        this.hash = hash;
    }

    /** @param parent exists; the files lie in a new folder inside it until this is closed */
    public static Staging in(Path parent, FileHash hash) throws IOException {
        return new Staging(Files.createTempDirectory(parent, "staging-"), hash);
    }

    /** Writes a file's content. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param name small Latin letters, digits, hyphens and dots; {@code /} separates folders */
    public void add(String name, String title, Content content) throws IOException {
        if (!NAME.matcher(name).matches() || !names.add(name)) {
            throw new IllegalArgumentException("not a new name of a file: " + name);
        }
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        try (var written = Files.newInputStream(file)) {
            files.add(new ArchivedFile(name, title, Files.size(file), hash.of(written)));
        }
    }

    /** In the order in which they were added. */
    public List<ArchivedFile> files() {
        return List.copyOf(files);
    }

    public FileHash hash() {
        return hash;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
