package org.xuanjiang.evidence.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.xuanjiang.evidence.Content;
import org.xuanjiang.evidence.FileType;
import org.xuanjiang.evidence.FileTypeNotAccepted;
import org.xuanjiang.evidence.Preview;

/** Cleans a picture and makes its previews, the right way up. Reads only as many pixels as the previews need. */
final class Picture {

    private static final Map<FileType, PictureCopy> COPIES =
        Map.of(FileType.JPEG, new JpegCopy(), FileType.PNG, new PngCopy(), FileType.WEBP, new WebpCopy());
    private static final float[] QUALITIES = {0.82f, 0.6f, 0.4f};
    /** As much as one block; what does not fit is coded more coarsely. */
    private static final int LONGEST_PREVIEW = 1 << 19;

    private Picture() {
    }

    static Content examine(FileType type, Path file, Path clean) throws IOException {
        var dimensions = COPIES.get(type).copy(file, clean);
        var exif = dimensions.exif();
        var previews = previews(type, clean, exif);
        var onItsSide = exif.liesOnItsSide();
        return new Content(type, clean, onItsSide ? dimensions.height() : dimensions.width(),
            onItsSide ? dimensions.width() : dimensions.height(), exif.takenAt(), previews);
    }

    private static Map<Preview, byte[]> previews(FileType type, Path file, Exif exif) throws IOException {
        var upright = upright(coarse(type, file), exif.orientation());
        var previews = new EnumMap<Preview, byte[]>(Preview.class);
        for (var preview : Preview.values()) {
            previews.put(preview, jpeg(scaled(upright, preview.side())));
        }
        return previews;
    }

    /** At least as large as the largest preview, less than twice as large. */
    private static BufferedImage coarse(FileType type, Path file) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / Preview.LARGE.side());
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return opaque(read(reader, parameters));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageReadParam parameters) throws IOException {
        try {
            return reader.read(0, parameters);
        } catch (IIOException unreadable) {
            if ("Unsupported Image Type".equals(unreadable.getMessage())) {
                throw new FileTypeNotAccepted("印刷用的（CMYK）图片", "请用看图软件另存为普通的 JPG 后再上传。");
            }
            throw unreadable;
        } catch (RuntimeException malformed) {
            // Readers of pictures fail in many ways over what is no picture.
            throw new IOException("the picture cannot be decoded", malformed);
        }
    }

    /** JPEG knows nothing transparent, and many a screenshot is. */
    private static BufferedImage opaque(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(opaque, picture, new AffineTransform());
        return opaque;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var onItsSide = orientation >= 5;
        var upright = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        draw(upright, picture, turn);
        return upright;
    }

    private static BufferedImage scaled(BufferedImage picture, int side) {
        var factor = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        // Halving first keeps fine lines that a single large step would lose.
        var current = picture;
        while (factor < 0.5) {
            current = resized(current, 0.5);
            factor *= 2;
        }
        return resized(current, factor);
    }

    private static BufferedImage resized(BufferedImage picture, double factor) {
        var smaller = new BufferedImage(Math.max(1, (int) Math.round(picture.getWidth() * factor)),
            Math.max(1, (int) Math.round(picture.getHeight() * factor)), BufferedImage.TYPE_INT_RGB);
        draw(smaller, picture, AffineTransform.getScaleInstance((double) smaller.getWidth() / picture.getWidth(),
            (double) smaller.getHeight() / picture.getHeight()));
        return smaller;
    }

    private static void draw(BufferedImage onto, BufferedImage picture, AffineTransform how) {
        Graphics2D pen = onto.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, onto.getWidth(), onto.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        byte[] coded = null;
        for (var quality : QUALITIES) {
            coded = jpeg(picture, quality);
            if (coded.length <= LONGEST_PREVIEW) {
                break;
            }
        }
        return coded;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
