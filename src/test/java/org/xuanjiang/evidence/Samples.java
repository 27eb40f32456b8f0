package org.xuanjiang.evidence;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people would send them, and the pieces of which they consist. */
public final class Samples {

    /** What a camera would have written about the place, and what has to be gone afterwards. */
    static final String PLACE = "PLACE-OF-THE-CAMERA";

    private Samples() {
    }

    public static byte[] jpeg(int width, int height) {
        return image("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    /** A lossless WebP of one pixel, in one colour. */
    static byte[] webp() {
        var pixels = new byte[] {0x2F, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xFE, 7};
        return riff(chunk("VP8L", pixels));
    }

    static byte[] riff(byte[] chunks) {
        return join(ascii("RIFF"), little(chunks.length + 4), ascii("WEBP"), chunks);
    }

    static byte[] chunk(String name, byte[] content) {
        return join(ascii(name), little(content.length), content, new byte[content.length & 1]);
    }

    public static byte[] pdf() {
        return ascii("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] document(FileType type, Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        if (type == FileType.OFD) {
            parts.put("OFD.xml", ascii("<ofd/>"));
        } else {
            parts.put("[Content_Types].xml", ascii("<Types/>"));
            parts.put(Map.of(FileType.DOCX, "word/document.xml", FileType.XLSX, "xl/workbook.xml", FileType.PPTX, "ppt/presentation.xml").get(type),
                ascii("<document>佐证</document>"));
        }
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] mp4(byte[]... moreInMovie) {
        return join(box("ftyp", ascii("isom\0\0\2\0isomiso2mp41")), movie(moreInMovie), box("mdat", new byte[64]));
    }

    static byte[] movie(byte[]... more) {
        return box("moov", join(box("mvhd", new byte[100]), track("vide"), join(more)));
    }

    static byte[] track(String handler, byte[]... more) {
        return box("trak", join(box("tkhd", new byte[84]), box("mdia", box("hdlr", join(new byte[8], ascii(handler), new byte[13]))), join(more)));
    }

    static byte[] box(String type, byte[] content) {
        return join(big(content.length + 8), ascii(type), content);
    }

    /** The picture with this segment behind its first mark. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var segment = ByteBuffer.allocate(4 + content.length).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content);
        return join(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** The orientation, the moment, and a place in the title of the picture. */
    static byte[] exif(int orientation, String takenAt) {
        var place = ascii(PLACE + "\0");
        var time = ascii(takenAt + "\0");
        // Header 8, first directory 2+3*12+4, then the place, then the second directory 2+12+4, then the time.
        int placeAt = 50;
        int cameraAt = placeAt + place.length + place.length % 2;
        var timeAt = cameraAt + 18;
        var tiff = ByteBuffer.allocate(timeAt + time.length);
        tiff.put(ascii("MM\0*")).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(placeAt);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(cameraAt).putInt(0);
        tiff.put(place).position(cameraAt);
        tiff.putShort((short) 1).putShort((short) 0x9003).putShort((short) 2).putInt(time.length).putInt(timeAt).putInt(0).put(time);
        return tiff.array();
    }

    /** As a phone takes it. */
    public static byte[] photo(int width, int height, int orientation, String takenAt) {
        return withSegment(jpeg(width, height), 0xE1, join(ascii("Exif\0\0"), exif(orientation, takenAt)));
    }

    static byte[] withChunk(byte[] png, String type, byte[] content) {
        var checksum = new CRC32();
        checksum.update(join(ascii(type), content));
        var chunk = join(big(content.length), ascii(type), content, big((int) checksum.getValue()));
        return join(Arrays.copyOf(png, 33), chunk, Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] header(byte[] png, int width, int height) {
        var changed = png.clone();
        ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(changed, 12, 17);
        ByteBuffer.wrap(changed).putInt(29, (int) checksum.getValue());
        return changed;
    }

    /** The same picture with another size in its frame. */
    static byte[] frame(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        for (var at = 2; at < changed.length - 9; at++) {
            if ((changed[at] & 0xFF) == 0xFF && (changed[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(changed).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return changed;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] little(int value) {
        return big(Integer.reverseBytes(value));
    }

    static byte[] join(byte[]... pieces) {
        var joined = new ByteArrayOutputStream();
        for (var piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }

    static byte[] cut(byte[] whole, double part) {
        return Arrays.copyOf(whole, (int) (whole.length * part));
    }

    private static byte[] image(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(166, 28, 28), width, height, new Color(29, 90, 156)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.WHITE);
        // The upper left quarter, so that one sees which way is up.
        pen.fillRect(width / 10, height / 10, width / 4, height / 4);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
