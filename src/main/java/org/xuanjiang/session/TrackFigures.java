package org.xuanjiang.session;

import org.xuanjiang.campaign.Track;

/**
 * What a plan promised and did on one track. Figures are facts for reports and registers; nothing ranks units by them.
 *
 * @param promised sessions in the version in force; pieces for {@link Track#ONLINE}
 * @param held sessions held
 * @param notHeld sessions reported as not held, not reported in time, or missing from a reported batch
 * @param counted listeners at sessions whose heads were counted
 * @param estimated listeners at sessions whose number is an estimate; kept apart from the counted ones
 * @param withoutNumber sessions held for which no number was given
 * @param concernsRaised concerns taken down at sessions
 * @param concernsReplied those with a reply
 * @param columns online columns opened
 * @param ownPieces own online pieces
 * @param reposts reposted pieces
 */
public record TrackFigures(Track track, int promised, int held, int notHeld, int counted, int estimated,
                           int withoutNumber, int concernsRaised, int concernsReplied, int columns, int ownPieces,
                           int reposts) {
}
