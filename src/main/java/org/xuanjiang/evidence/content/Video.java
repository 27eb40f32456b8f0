package org.xuanjiang.evidence.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.xuanjiang.evidence.Content;
import org.xuanjiang.evidence.FileDamaged;
import org.xuanjiang.evidence.FileType;

/**
 * Walks through the boxes of a video (ISO/IEC 14496-12), which must fill the file to its last byte. Boxes that say where and with
 * what it was filmed become empty room of the same length, so that nothing else moves.
 */
final class Video {

    private static final Set<String> TOP = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pdin", "styp", "moof", "sidx", "ssix", "mfra");
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> SEEN_OR_HEARD = Set.of("vide", "soun");
    private static final int MOST_BOXES = 20_000;
    private static final int HEADING = 8;
    private static final int LONG_HEADING = 16;
    private static final long SECONDS_FROM_1904_TO_1970 = 2_082_844_800L;
    private static final byte[] ZEROS = new byte[1 << 13];

    private final RandomAccessFile file;
    private final ZoneId zone;
    private int boxes;
    private boolean hasMovie;
    private boolean hasData;
    private LocalDateTime takenAt;

    private Video(RandomAccessFile file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    static Content examine(FileType type, Path file, Path clean, ZoneId zone) throws IOException {
        Files.copy(file, clean);
        try (var copy = new RandomAccessFile(clean.toFile(), "rw")) {
            var video = new Video(copy, zone);
            video.top();
            return Content.of(type, clean, video.takenAt);
        }
    }

    /** @param next where the following box begins */
    private record Box(String type, long start, long content, long next) {
    }

    private void top() throws IOException {
        for (Box box; (box = boxAt(at(), file.length())) != null; file.seek(box.next())) {
            hasData |= box.type().equals("mdat");
            if (box.type().equals("moov")) {
                hasMovie = true;
                movie(box);
            } else if (!TOP.contains(box.type())) {
                empty(box);
            }
        }
        if (!hasMovie || !hasData) {
            throw new FileDamaged();
        }
    }

    private void movie(Box movie) throws IOException {
        for (Box box; (box = boxAt(file.getFilePointer(), movie.next())) != null; file.seek(box.next())) {
            switch (box.type()) {
                case "mvhd" -> takenAt = creation(box);
                case "trak" -> track(box);
                default -> {
                    if (TELLING.contains(box.type())) {
                        empty(box);
                    }
                }
            }
        }
    }

    /** A track that is neither seen nor heard may hold a position for every second. */
    private void track(Box track) throws IOException {
        var handler = "";
        for (Box box; (box = boxAt(file.getFilePointer(), track.next())) != null; file.seek(box.next())) {
            if (TELLING.contains(box.type())) {
                empty(box);
            } else if (box.type().equals("mdia")) {
                handler = handler(box);
            }
        }
        if (!SEEN_OR_HEARD.contains(handler)) {
            empty(track);
        }
    }

    private String handler(Box media) throws IOException {
        var handler = "";
        for (Box box; (box = boxAt(file.getFilePointer(), media.next())) != null; file.seek(box.next())) {
            if (box.type().equals("hdlr") && box.next() - box.content() >= 12) {
                file.seek(box.content() + 8);
                handler = word();
            }
        }
        return handler;
    }

    private LocalDateTime creation(Box header) throws IOException {
        if (header.next() - header.content() < 20) {
            throw new FileDamaged();
        }
        file.seek(header.content());
        var version = file.readInt() >>> 24;
        var seconds = version == 1 ? file.readLong() : file.readInt() & 0xFFFFFFFFL;
        // Many programs leave it zero.
        if (seconds <= SECONDS_FROM_1904_TO_1970 || seconds > SECONDS_FROM_1904_TO_1970 + 0xFFFFFFFFL) {
            return null;
        }
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(seconds - SECONDS_FROM_1904_TO_1970), zone);
    }

    private long at() throws IOException {
        return file.getFilePointer();
    }

    /** Leaves the file at the content of the box; {@code null} at the end of what contains it. */
    private Box boxAt(long start, long end) throws IOException {
        if (start == end) {
            return null;
        }
        if (end - start < HEADING || ++boxes > MOST_BOXES) {
            throw new FileDamaged();
        }
        file.seek(start);
        var length = file.readInt() & 0xFFFFFFFFL;
        var type = word();
        var content = start + HEADING;
        if (length == 1 && end - start >= LONG_HEADING) {
            length = file.readLong();
            content = start + LONG_HEADING;
        } else if (length == 0) {
            length = end - start;
        }
        if (length < content - start || length > end - start) {
            throw new FileDamaged();
        }
        file.seek(content);
        return new Box(type, start, content, start + length);
    }

    private void empty(Box box) throws IOException {
        file.seek(box.start() + 4);
        file.writeBytes("free");
        file.seek(box.content());
        for (var left = box.next() - box.content(); left > 0; left -= ZEROS.length) {
            file.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
    }

    private String word() throws IOException {
        var word = new byte[4];
        file.readFully(word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }
}
