package org.xuanjiang.campaign;

import java.time.Instant;

/**
 * One line of a campaign's history.
 *
 * @param opinion what was said, or {@code null}
 */
public record CampaignAct(CampaignActKind kind, String personId, Instant at, String opinion) {
}
