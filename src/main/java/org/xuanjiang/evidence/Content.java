package org.xuanjiang.evidence;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * What is kept of a file after it was examined.
 *
 * @param file     the bytes to keep; the received file itself when nothing had to be taken out
 * @param width    of a picture, as it is seen; {@code null} of other files
 * @param takenAt  {@code null} when the camera did not say
 * @param previews JPEG, of pictures only
 */
public record Content(FileType type, Path file, Integer width, Integer height, LocalDateTime takenAt, Map<Preview, byte[]> previews) {

    public static Content of(FileType type, Path file, LocalDateTime takenAt) {
        return new Content(type, file, null, null, takenAt, Map.of());
    }
}
