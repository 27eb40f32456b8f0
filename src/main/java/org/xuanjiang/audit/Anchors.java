package org.xuanjiang.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The copy of all checkpoints outside the database, a file that only grows. */
@Component
class Anchors {

    private final Path file;
    private Checkpoint last;

    Anchors(TrailProperties properties, @Value("${xuanjiang.data-dir}") Path dataDir) {
        this.file = properties.anchorFile() == null ? dataDir.resolve("trail-anchor.jsonl") : properties.anchorFile();
    }

    /** @return null when there is none yet */
    synchronized Checkpoint last() {
        if (last == null && Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                last = lines.map(TrailFile::anchor).reduce((earlier, later) -> later).orElse(null);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read the anchor file " + file, unreadable);
            }
        }
        return last;
    }

    /** Returns when the disk has them. */
    synchronized void append(List<Checkpoint> checkpoints) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (var checkpoint : checkpoints) {
                    channel.write(ByteBuffer.wrap(TrailFile.anchorLine(checkpoint).getBytes(StandardCharsets.UTF_8)));
                    last = checkpoint;
                }
                channel.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the anchor file " + file, unwritable);
        }
    }

    void copyTo(OutputStream out) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, out);
        }
    }

    void read(Verification verification) {
        try {
            if (Files.exists(file)) {
                TrailFile.readAnchors(file, verification);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the anchor file " + file, unreadable);
        }
    }
}
