package org.xuanjiang.versions;

import java.time.OffsetDateTime;

/**
 * One version of one model.
 *
 * @param name    of the model, in Chinese
 * @param tag     what its author calls this version; {@code null} for nothing
 * @param running cases that are under way on it, called processes counted by themselves
 * @param newest  whether new cases begin on it
 */
public record ProcessVersion(String definitionId, String key, String name, int version, String tag, OffsetDateTime deployed, int running,
                             boolean newest) {
}
