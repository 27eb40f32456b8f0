package org.xuanjiang.dossier;

import java.time.Instant;
import java.util.List;
import org.xuanjiang.dossier.content.Check;

/**
 * A dossier that was made and sealed. Never changed; a later state makes another one.
 *
 * @param planId       {@code null} when it is about the whole campaign
 * @param unitId       {@code null} when it is about the whole campaign
 * @param complete     nothing could follow any more when it was made
 * @param asOf         moment at which everything in it was so
 * @param madeBy       account
 * @param manifestHash hash of its manifest, which is what was sealed
 * @param algorithm    of that hash
 * @param archiveHash  SHA-256 of its file
 * @param size         of its file, in bytes
 * @param checks       what the self-check found
 */
public record Dossier(String id, String campaignId, String planId, String unitId, String title, boolean complete, Instant asOf,
                      String madeBy, int files, String manifestHash, String algorithm, String archiveHash, long size, List<Check> checks) {

    public Dossier {
        checks = List.copyOf(checks);
    }

    public boolean hasPassed() {
        return checks.stream().allMatch(Check::hasPassed);
    }
}
