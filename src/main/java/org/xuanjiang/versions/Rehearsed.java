package org.xuanjiang.versions;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a case fared when it was moved and taken back.
 *
 * @param caseId     of the campaign, plan or article that the process carries
 * @param unitName   {@code null} for what belongs to no unit
 * @param hindrances none when it could go over; each once
 */
public record Rehearsed(String caseId, String unitName, OffsetDateTime started, List<Hindrance> hindrances) {

    boolean could() {
        return hindrances.isEmpty();
    }
}
