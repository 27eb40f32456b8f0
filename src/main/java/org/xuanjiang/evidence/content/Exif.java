package org.xuanjiang.evidence.content;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Of all that a camera writes into a picture, the two things that are kept.
 *
 * @param orientation 1 to 8 as in the standard
 * @param takenAt     {@code null} when the camera did not say
 */
record Exif(int orientation, LocalDateTime takenAt) {

    static final Exif NONE = new Exif(1, null);

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2200;

    /** What cannot be read counts as not written. */
    static Exif ofJpeg(Path file) {
        try {
            return of(JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())));
        } catch (JpegProcessingException | IOException | RuntimeException malformed) {
            return NONE;
        }
    }

    /** @param tiff as it stands in other formats, without a JPEG's heading */
    static Exif ofTiff(byte[] tiff) {
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(tiff), metadata);
            return of(metadata);
        } catch (RuntimeException malformed) {
            return NONE;
        }
    }

    private static Exif of(Metadata metadata) {
        var orientation = 1;
        var first = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (first != null && first.containsTag(ExifDirectoryBase.TAG_ORIENTATION)) {
            try {
                orientation = first.getInt(ExifDirectoryBase.TAG_ORIENTATION);
            } catch (MetadataException malformed) {
                orientation = 1;
            }
        }
        var camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var taken = Optional.ofNullable(camera).map(directory -> directory.getString(ExifDirectoryBase.TAG_DATETIME_ORIGINAL))
            .flatMap(Exif::time);
        return new Exif(orientation < 1 || orientation > 8 ? 1 : orientation, taken.orElse(null));
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), TIME))
                .filter(time -> time.getYear() >= EARLIEST_YEAR && time.getYear() <= LATEST_YEAR);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    boolean isTurned() {
        return orientation != 1;
    }

    /** Whether height and width change places. */
    boolean liesOnItsSide() {
        return orientation >= 5;
    }

    /** A directory with nothing but the orientation. */
    byte[] orientationAlone() {
        return ByteBuffer.allocate(26)
            .put(new byte[] {'M', 'M', 0, 42}).putInt(8)
            .putShort((short) 1).putShort((short) ExifDirectoryBase.TAG_ORIENTATION).putShort((short) 3).putInt(1)
            .putShort((short) orientation).putShort((short) 0).putInt(0).array();
    }
}
