package org.xuanjiang.session;

import java.time.LocalDate;

/**
 * What was settled before the day of the lecture.
 *
 * @param invitedOn   day on which the lecturer was invited
 * @param capacity    seats of the venue
 * @param contactKind kind of the leader's contact point
 * @param contactName its name
 */
public record Preparation(LocalDate invitedOn, Integer capacity, ContactKind contactKind, String contactName,
                          String note) {

    static final Preparation NONE = new Preparation(null, null, null, null, null);
}
