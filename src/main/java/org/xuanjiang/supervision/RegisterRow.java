package org.xuanjiang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.session.CheckResult;
import org.xuanjiang.session.SessionStatus;

/**
 * One session as it was at the moment asked for.
 *
 * @param sampled whether it had been drawn for a check
 * @param percent with which chance, and {@code seed} of the draw; {@code null} for sessions that took part in none
 * @param check   what the check had found by then
 */
record RegisterRow(RegisterPosition position, String unitId, Track track, String topic, String lecturer, String place,
                   LocalDate plannedOn, LocalDate heldOn, Audience audience, Integer expected, Integer attended, Boolean counted,
                   SessionStatus status, String reason, String reportedBy, Instant reportedAt, boolean sampled, Integer percent, Long seed,
                   CheckResult check) {

    int batch() {
        return position.batch();
    }

    /** In words; {@code null} when it was not drawn. */
    String checkName() {
        if (!sampled) {
            return null;
        }
        return check == null ? "已抽中，待核实" : check.label();
    }
}
