package org.xuanjiang.campaign;

import java.time.Instant;

/**
 * An addressee of the campaign.
 *
 * @param late   invited after the campaign was issued
 * @param reason why it was invited late; {@code null} otherwise
 */
public record InvitedUnit(String unitId, String invitedBy, Instant invitedAt, boolean late, String reason) {
}
