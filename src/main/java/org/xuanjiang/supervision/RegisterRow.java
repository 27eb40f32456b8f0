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
 * @param check   what the check had found by then
 */
record RegisterRow(String sessionId, String unitId, Track track, int batch, String topic, String lecturer, String place,
                   LocalDate plannedOn, LocalDate heldOn, Audience audience, Integer expected, Integer attended, Boolean counted,
                   SessionStatus status, String reason, String reportedBy, Instant reportedAt, boolean sampled, CheckResult check) {

    /** In words; {@code null} when it was not drawn. */
    String checkName() {
        if (!sampled) {
            return null;
        }
        return check == null ? "已抽中，待核实" : check.label();
    }
}
