package org.xuanjiang.evidence;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A file that somebody has added to a report, or that something else keeps.
 *
 * @param taskId         at which it was uploaded; for something else the pile where it waits, then the keeper's id
 * @param sessionId      session whose report names it; {@code null} before
 * @param keeperId       what keeps it, other than a report; {@code null} for evidence
 * @param sha256         of the bytes that are kept, in hexadecimal
 * @param receivedSha256 of the bytes as they came; another one when a picture or video said more than it shows
 * @param name           safe on every system, with the ending of its type
 * @param takenAt        when the camera says it was taken, in its own time; {@code null} when it does not say
 */
public record EvidenceFile(String id, String taskId, String unitId, String sessionId, String keeperId, FileType type, String name,
                           long size, String sha256, String receivedSha256, LocalDateTime takenAt, String uploadedBy, Instant uploadedAt) {

    /** Whether nothing names it yet, so that it may be taken out again. */
    boolean isUnused() {
        return sessionId == null && keeperId == null;
    }
}
