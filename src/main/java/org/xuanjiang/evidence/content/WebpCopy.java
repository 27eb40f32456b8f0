package org.xuanjiang.evidence.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.xuanjiang.evidence.FileDamaged;

/** Chunk by chunk (RFC 9649); animations lose all but what a still picture needs. */
final class WebpCopy implements PictureCopy {

    /** Its reader decodes the whole picture at once. */
    private static final long MOST_PIXELS = 16_000_000;
    private static final int HEADING = 12;
    private static final int EXTENDED_LENGTH = 10;
    private static final int SAYS_EXIF = 0x08;
    private static final int SAYS_XMP = 0x04;
    private static final int SAYS_ANIMATION = 0x02;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ICCP");
    private static final int LONGEST_EXIF = 1 << 16;
    private static final int BUFFER = 1 << 13;

    @Override
    public Dimensions copy(Path from, Path to) throws IOException {
        try (var in = new RandomAccessFile(from.toFile(), "r"); var out = new RandomAccessFile(to.toFile(), "rw")) {
            var end = 8 + unsigned(bytes(in, 4, 4));
            if (!text(bytes(in, 0, 4)).equals("RIFF") || !text(bytes(in, 8, 4)).equals("WEBP") || end > in.length()) {
                throw new FileDamaged();
            }
            return new Run(in, out, end).copy();
        }
    }

    private static final class Run {

        private final RandomAccessFile in;
        private final RandomAccessFile out;
        private final long end;
        private Exif exif = Exif.NONE;
        private int extendedAt = -1;
        private int flags;
        private int width;
        private int height;
        private boolean hasPixels;

        Run(RandomAccessFile in, RandomAccessFile out, long end) {
            this.in = in;
            this.out = out;
            this.end = end;
        }

        Dimensions copy() throws IOException {
            out.write(new byte[HEADING]);
            long length;
            for (long at = HEADING; at + 8 <= end; at += 8 + length + (length & 1)) {
                length = unsigned(bytes(in, at + 4, 4));
                if (at + 8 + length > end) {
                    throw new FileDamaged();
                }
                chunk(text(bytes(in, at, 4)), at, length);
            }
            if (!hasPixels) {
                throw new FileDamaged();
            }
            finish();
            Dimensions.requireNoMoreThan(MOST_PIXELS, width, height);
            return new Dimensions(width, height, exif);
        }

        private void chunk(String name, long at, long length) throws IOException {
            switch (name) {
                case "VP8X" -> extended(at, length);
                case "EXIF" -> {
                    if (length <= LONGEST_EXIF) {
                        exif = new Exif(Exif.ofTiff(withoutHeading(bytes(in, at + 8, (int) length))).orientation(), exif.takenAt());
                    }
                }
                default -> {
                    if (KEPT.contains(name)) {
                        pixels(name, at, length);
                        copyBytes(at, 8 + length + (length & 1));
                    }
                }
            }
        }

        private void extended(long at, long length) throws IOException {
            if (length != EXTENDED_LENGTH || extendedAt >= 0) {
                throw new FileDamaged();
            }
            var content = bytes(in, at + 8, EXTENDED_LENGTH);
            extendedAt = (int) out.getFilePointer() + 8;
            flags = content[0] & ~SAYS_EXIF & ~SAYS_XMP & ~SAYS_ANIMATION;
            width = 1 + (int) unsigned(content[4], content[5], content[6]);
            height = 1 + (int) unsigned(content[7], content[8], content[9]);
            copyBytes(at, 8 + EXTENDED_LENGTH);
        }

        private void pixels(String name, long at, long length) throws IOException {
            if (name.equals("VP8 ") && length >= 10) {
                var head = bytes(in, at + 8, 10);
                sized((int) unsigned(head[6], head[7]) & 0x3FFF, (int) unsigned(head[8], head[9]) & 0x3FFF);
            } else if (name.equals("VP8L") && length >= 5) {
                var bits = unsigned(bytes(in, at + 9, 4));
                sized(1 + (int) (bits & 0x3FFF), 1 + (int) (bits >> 14 & 0x3FFF));
            }
        }

        /** What the pixels say; a canvas of another size belongs to an animation or a trap. */
        private void sized(int pixelsWide, int pixelsHigh) {
            if (hasPixels || extendedAt >= 0 && (pixelsWide != width || pixelsHigh != height)) {
                throw new FileDamaged();
            }
            hasPixels = true;
            width = pixelsWide;
            height = pixelsHigh;
        }

        private void finish() throws IOException {
            if (extendedAt >= 0 && exif.isTurned()) {
                flags |= SAYS_EXIF;
                var alone = exif.orientationAlone();
                out.writeBytes("EXIF");
                out.write(little(alone.length));
                out.write(alone);
            }
            if (extendedAt >= 0) {
                out.seek(extendedAt);
                out.write(flags);
            }
            out.seek(0);
            out.writeBytes("RIFF");
            out.write(little((int) out.length() - 8));
            out.writeBytes("WEBP");
        }

        private void copyBytes(long at, long length) throws IOException {
            var buffer = new byte[BUFFER];
            in.seek(at);
            for (var left = length; left > 0;) {
                var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    // The last pad byte is often forgotten.
                    out.write(new byte[(int) left]);
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }

        private static byte[] withoutHeading(byte[] exif) {
            return text(exif).startsWith("Exif\0\0") ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
        }
    }

    private static byte[] bytes(RandomAccessFile in, long at, int length) throws IOException {
        var bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static long unsigned(byte... little) {
        var value = 0L;
        for (var i = little.length - 1; i >= 0; i--) {
            value = value << 8 | little[i] & 0xFF;
        }
        return value;
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
