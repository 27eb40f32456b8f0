package org.xuanjiang.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.plan.PlannedSession;

/** Rows, promises and sessions for tests, as the notice would have them. */
final class Promises {

    static final LocalDate WINDOW_START = LocalDate.of(2022, 10, 10);
    static final LocalDate WINDOW_END = LocalDate.of(2022, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2022, 12, 20);
    static final SessionWindow WINDOW = new SessionWindow(WINDOW_START, WINDOW_END, TODAY);
    static final Instant NOW = Instant.parse("2022-12-20T01:00:00Z");

    private Promises() {
    }

    static PlannedSession row(String key, Track track, int batch, int count) {
        return new PlannedSession(key, track, batch, "学习贯彻党的二十大精神", "市委宣讲团成员", "市职工活动中心六楼会议室",
            LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 21), Audience.UNION_CADRES, 80, count);
    }

    static Obligation promise(PlannedSession row, int versionNo, int addedIn) {
        return new Obligation("obligation-" + row.key(), "campaign", "plan", "yuanzhou", row.key(), versionNo, addedIn,
            row.track(), row.batch(), row.topic(), row.lecturer(), row.place(), row.dateFrom(), row.dateTo(),
            row.audience(), row.expected(), row.count(), ObligationStatus.IN_FORCE);
    }

    static Obligation promise(PlannedSession row) {
        return promise(row, 1, 1);
    }

    static LectureSession planned() {
        return LectureSession.promised("session", promise(row("row", Track.EXPERT, 1, 1)), 1, 1);
    }

    static SessionReport heldOn(LocalDate day) {
        return new SessionReport(true, null, day, null, null, Attendance.of(6, true), null, List.of(), null);
    }

    static GrassrootsMeeting meetingOn(LocalDate day) {
        return new GrassrootsMeeting(MeetingKind.PRE_SHIFT, "党的二十大精神进班组", "一车间", "技能标兵", day,
            Attendance.of(6, true));
    }
}
