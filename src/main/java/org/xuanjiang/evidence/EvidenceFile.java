package org.xuanjiang.evidence;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A file that somebody has added to a report.
 *
 * @param sessionId      session whose report names it; {@code null} before
 * @param sha256         of the bytes that are kept, in hexadecimal
 * @param receivedSha256 of the bytes as they came; another one when a picture or video said more than it shows
 * @param name           safe on every system, with the ending of its type
 * @param takenAt        when the camera says it was taken, in its own time; {@code null} when it does not say
 */
public record EvidenceFile(String id, String taskId, String unitId, String sessionId, FileType type, String name, long size,
                           String sha256, String receivedSha256, LocalDateTime takenAt, String uploadedBy, Instant uploadedAt) {
}
