package org.xuanjiang.organization.deputy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One person does the tasks of another from one day to another, both included. It begins and ends by itself; until its end it can be revoked.
 *
 * @param personId      who is away
 * @param deputyId      who stands for them
 * @param namedBy       who has said so, perhaps neither of the two
 * @param revokedBy     {@code null} unless it was revoked
 * @param revokedReason {@code null} unless it was revoked
 */
public record Deputyship(String id, String personId, String deputyId, LocalDate from, LocalDate to, String reason, String namedBy,
                         Instant namedAt, String revokedBy, Instant revokedAt, String revokedReason) {

    /** Whoever is away for longer has left that work: then the role is to be given to somebody. */
    static final int LONGEST_DAYS = 180;

    /** @throws DeputyPeriodWrong when the days are not in order, are over, or are too many */
    static Deputyship of(String id, String personId, String deputyId, LocalDate from, LocalDate to, String reason, String namedBy, Instant at,
                         LocalDate today) {
        if (to.isBefore(from)) {
            throw new DeputyPeriodWrong("结束日期不能早于开始日期。");
        }
        if (to.isBefore(today)) {
            throw new DeputyPeriodWrong("结束日期已经过去，请改为今天或者以后。");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new DeputyPeriodWrong("代理期限最长 " + LONGEST_DAYS + " 天。离岗更久的，请由安全管理员调整角色。");
        }
        return new Deputyship(id, personId, deputyId, from, to, reason, namedBy, at, null, null, null);
    }

    public boolean isInForce(LocalDate day) {
        return revokedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Neither revoked nor over. */
    public boolean isOpen(LocalDate day) {
        return revokedAt == null && !day.isAfter(to);
    }

    /** Whether both would hold on some day. */
    boolean overlaps(Deputyship other) {
        return revokedAt == null && other.revokedAt == null && !to.isBefore(other.from) && !from.isAfter(other.to);
    }

    /** @throws DeputyshipOver when there is nothing left to revoke */
    Deputyship revoke(String personId, String why, Instant at, LocalDate today) {
        if (!isOpen(today)) {
            throw new DeputyshipOver();
        }
        return new Deputyship(id, this.personId, deputyId, from, to, reason, namedBy, namedAt, personId, at, why);
    }
}
