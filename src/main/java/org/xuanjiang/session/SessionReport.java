package org.xuanjiang.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.kernel.FieldProblem;

/**
 * What a unit reports about one session. Only whether it was held, when, or why not is compulsory; no number, photo or
 * link ever is.
 *
 * @param notHeldReason why it was not held; {@code null} when it was
 * @param lecturer      who really lectured
 * @param attendance    {@code null} when nobody counted or estimated
 * @param recording     {@code null} when there is none
 */
public record SessionReport(boolean held, String notHeldReason, LocalDate heldOn, String lecturer, String place,
                            Attendance attendance, String highlights, List<Evidence> evidence, Recording recording) {

    public SessionReport {
        evidence = List.copyOf(evidence);
    }

    public static SessionReport notHeld(String reason) {
        return new SessionReport(false, reason, null, null, null, null, null, List.of(), null);
    }

    /** Rules that this report breaks; fields are named below {@code path}. */
    List<FieldProblem> problems(String path, SessionWindow window) {
        var problems = new ArrayList<FieldProblem>();
        if (held) {
            problems.addAll(window.refuseHeldOn(path + ".heldOn", heldOn));
            if (recording != null && recording.title() == null) {
                problems.add(new FieldProblem("recording.title", "请填写云课堂的课程名称。"));
            }
        } else if (notHeldReason == null || notHeldReason.isBlank()) {
            problems.add(new FieldProblem(path + ".notHeldReason", "请说明未开展的原因。"));
        }
        return problems;
    }
}
