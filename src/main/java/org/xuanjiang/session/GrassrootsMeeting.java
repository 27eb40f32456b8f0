package org.xuanjiang.session;

import java.time.LocalDate;

/** One line of a batch report: a small meeting at which somebody lectured. */
public record GrassrootsMeeting(MeetingKind kind, String topic, String place, String lecturer, LocalDate heldOn,
                                Attendance attendance) {
}
