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
import java.util.Set;
import java.util.zip.CRC32;
import org.xuanjiang.evidence.FileDamaged;

/** Chunk by chunk (ISO/IEC 15948), each held against its checksum. */
final class PngCopy implements PictureCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final String HEADER = "IHDR";
    private static final String END = "IEND";
    /** Whatever else a chunk may be called, it says something about the picture instead of being part of it. */
    private static final Set<String> KEPT = Set.of(HEADER, "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");
    private static final int BUFFER = 1 << 13;

    @Override
    public Dimensions copy(Path from, Path to) throws IOException {
        var left = Files.size(from) - Long.BYTES;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
             var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            if (in.readLong() != SIGNATURE) {
                throw new FileDamaged();
            }
            out.writeLong(SIGNATURE);
            Dimensions dimensions = null;
            String type;
            do {
                var length = in.readInt();
                type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                left -= 12L + length;
                if (length < 0 || left < 0 || type.equals(HEADER) != (dimensions == null)) {
                    throw new FileDamaged();
                }
                if (type.equals(HEADER)) {
                    dimensions = header(in, out, length);
                } else if (KEPT.contains(type)) {
                    chunk(in, out, type, length);
                } else {
                    in.skipNBytes(length + 4L);
                }
            } while (!type.equals(END));
            return dimensions;
        }
    }

    private static Dimensions header(DataInputStream in, DataOutputStream out, int length) throws IOException {
        if (length != 13) {
            throw new FileDamaged();
        }
        in.mark(64);
        var size = ByteBuffer.wrap(in.readNBytes(8));
        in.reset();
        var dimensions = new Dimensions(size.getInt(0), size.getInt(4), Exif.NONE);
        chunk(in, out, HEADER, length);
        return dimensions;
    }

    private static void chunk(DataInputStream in, DataOutputStream out, String type, int length) throws IOException {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var checksum = new CRC32();
        checksum.update(name);
        out.writeInt(length);
        out.write(name);
        var buffer = new byte[BUFFER];
        for (var left = length; left > 0;) {
            var read = Math.min(left, buffer.length);
            in.readFully(buffer, 0, read);
            checksum.update(buffer, 0, read);
            out.write(buffer, 0, read);
            left -= read;
        }
        if (in.readInt() != (int) checksum.getValue()) {
            throw new FileDamaged();
        }
        out.writeInt((int) checksum.getValue());
    }
}
