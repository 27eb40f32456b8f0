package org.xuanjiang.carboncopy;

import java.time.Instant;
import java.util.List;

/**
 * A case that somebody has brought to the notice of others.
 *
 * @param note what was written with it, or {@code null}
 */
public record CarbonCopy(String id, String note, String sentBy, Instant sentAt, List<Receipt> receipts) {

    /** @param openedAt when this person first opened the case; {@code null} before */
    public record Receipt(String personId, Instant openedAt) {
    }
}
