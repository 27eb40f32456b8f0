package org.xuanjiang.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder for one examination; nothing of it stays behind. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder create() {
        try {
            return new WorkFolder(Files.createTempDirectory("xuanjiang-evidence-"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try {
            for (var file : files()) {
                Files.delete(file);
            }
            Files.delete(path);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.toList();
        }
    }
}
