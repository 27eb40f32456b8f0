package org.xuanjiang.evidence;

import java.time.LocalDateTime;

/**
 * A file as forms show it.
 *
 * @param picture whether there are previews of it
 */
public record FileFacts(String id, String name, String typeName, long size, String sha256, LocalDateTime takenAt, boolean picture) {

    public static FileFacts of(EvidenceFile file) {
        return new FileFacts(file.id(), file.name(), file.type().label(), file.size(), file.sha256(), file.takenAt(),
            file.type().kind() == FileType.Kind.PICTURE);
    }
}
