package org.xuanjiang.evidence.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xuanjiang.evidence.FileDamaged;

/** Segment by segment (ITU-T T.81): the picture, its colours and its orientation stay. */
final class JpegCopy implements PictureCopy {

    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLORS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    /** A progressive picture has about ten; thousands of them keep a reader busy for minutes. */
    private static final int MOST_SCANS = 100;
    private static final byte[] JFIF_WITHOUT_PREVIEW = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    @Override
    public Dimensions copy(Path from, Path to) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
             var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            return new Run(in, out, Exif.ofJpeg(from)).copy();
        }
    }

    private static final class Run {

        private final DataInputStream in;
        private final DataOutputStream out;
        private final Exif exif;
        private Dimensions dimensions;
        private int scans;

        Run(DataInputStream in, DataOutputStream out, Exif exif) {
            this.in = in;
            this.out = out;
            this.exif = exif;
        }

        Dimensions copy() throws IOException {
            if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != BEGIN) {
                throw new FileDamaged();
            }
            mark(BEGIN);
            segment(JFIF, JFIF_WITHOUT_PREVIEW);
            if (exif.isTurned()) {
                segment(EXIF, ByteBuffer.allocate(32).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif.orientationAlone()).array());
            }
            var marker = nextMarker();
            while (marker != END) {
                marker = marker == SCAN ? scan() : other(marker);
            }
            if (dimensions == null || scans == 0) {
                throw new FileDamaged();
            }
            mark(END);
            return dimensions;
        }

        private int other(int marker) throws IOException {
            if (marker == BEGIN || marker >= 0xD0 && marker < BEGIN || marker == 0x01) {
                throw new FileDamaged();
            }
            var content = content();
            if (isFrame(marker)) {
                frame(content);
            }
            if (isKept(marker, content)) {
                segment(marker, content);
            }
            return nextMarker();
        }

        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        private void frame(byte[] content) {
            if (content.length < 6 || dimensions != null) {
                throw new FileDamaged();
            }
            var frame = ByteBuffer.wrap(content);
            dimensions = new Dimensions(frame.getShort(3) & 0xFFFF, frame.getShort(1) & 0xFFFF, exif);
        }

        private static boolean isKept(int marker, byte[] content) {
            return switch (marker) {
                case COLORS -> startsWith(content, "ICC_PROFILE\0");
                case ADOBE -> startsWith(content, "Adobe");
                default -> marker < JFIF || marker > 0xEF && marker != COMMENT;
            };
        }

        private static boolean startsWith(byte[] content, String mark) {
            return new String(content, 0, Math.min(content.length, mark.length()), StandardCharsets.ISO_8859_1).equals(mark);
        }

        /** Coded pixels have no length; they go on until a marker that belongs to no scan. */
        private int scan() throws IOException {
            if (dimensions == null || ++scans > MOST_SCANS) {
                throw new FileDamaged();
            }
            segment(SCAN, content());
            while (true) {
                var next = in.readUnsignedByte();
                if (next != 0xFF) {
                    out.write(next);
                    continue;
                }
                var marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                    return marker;
                }
                mark(marker);
            }
        }

        private int nextMarker() throws IOException {
            if (in.readUnsignedByte() != 0xFF) {
                throw new FileDamaged();
            }
            var marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            return marker;
        }

        private byte[] content() throws IOException {
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw new FileDamaged();
            }
            var content = new byte[length];
            in.readFully(content);
            return content;
        }

        private void segment(int marker, byte[] content) throws IOException {
            mark(marker);
            out.writeShort(content.length + 2);
            out.write(content);
        }

        private void mark(int marker) throws IOException {
            out.write(0xFF);
            out.write(marker);
        }
    }
}
