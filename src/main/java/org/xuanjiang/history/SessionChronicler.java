package org.xuanjiang.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.history.SessionStates.BatchState;
import org.xuanjiang.history.SessionStates.SessionState;
import org.xuanjiang.plan.PlanChange;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.OnlineWork;
import org.xuanjiang.session.SessionStatus;
import org.xuanjiang.session.Sessions;

/** Lectures from their promise to their report: arranged, moved, held, not held, cancelled. */
@Component
@Order(3)
class SessionChronicler implements Chronicler {

    /** More than anybody reads in one line; the version of the plan lists them all. */
    private static final int LISTED = 12;

    private final SessionStates states;
    private final Sessions sessions;

    SessionChronicler(SessionStates states, Sessions sessions) {
        this.states = states;
        this.sessions = sessions;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        if (about.kind() != CaseKind.PLAN) {
            return;
        }
        var planId = about.id();
        var byId = sessions.ofPlan(planId).stream().collect(Collectors.toMap(LectureSession::id, Function.identity()));
        var history = states.ofSessions(planId);
        arranged(history, chronicle);
        var before = new HashMap<String, SessionState>();
        for (var state : history) {
            var earlier = before.put(state.sessionId(), state);
            if (earlier != null) {
                moved(planId, earlier, state, byId.get(state.sessionId()), chronicle);
            }
        }
        var batches = new HashMap<String, BatchState>();
        states.ofBatches(planId).forEach(state -> batch(planId, batches.put(state.batchId(), state), state, chronicle));
        sessions.onlineWork(planId).stream().filter(work -> work.report() != null).forEach(work -> online(planId, work, chronicle));
    }

    /** Sessions come in numbers, so those that come together are told together. */
    private static void arranged(List<SessionState> history, Chronicle chronicle) {
        record Arrival(Instant at, Track track, int versionNo) {
        }
        var arrivals = history.stream().filter(state -> state.version() == 0 && !state.inBatch()).collect(Collectors.groupingBy(
            state -> new Arrival(state.since(), state.track(), state.addedIn()), LinkedHashMap::new, Collectors.toList()));
        arrivals.forEach((arrival, together) -> {
            var line = chronicle.line(arrival.at(), Topic.SESSION, "安排场次").about(arrival.track().label())
                .fact("按方案第" + arrival.versionNo() + "版，由系统安排" + together.size() + "场。");
            together.stream().limit(LISTED).forEach(state -> line.fact(ChineseDay.of(state.plannedOn()) + "　" + state.topic()));
            if (together.size() > LISTED) {
                line.fact("其余" + (together.size() - LISTED) + "场从略。");
            }
        });
    }

    private static void moved(String planId, SessionState before, SessionState now, LectureSession session, Chronicle chronicle) {
        var subject = Subject.of(now.track(), now.topic());
        switch (now.status()) {
            case PLANNED -> {
                var changes = differences(before, now);
                if (changes.isEmpty()) {
                    // Something that nobody outside asks about; the task it was done in is told by itself.
                    return;
                }
                var line = chronicle.line(now.since(), Topic.SESSION, "落实场次").about(subject)
                    .in(planId, "inviteExpert", "confirmVenue", "assignContact", "inviteModelWorker").changes(changes);
                if (!line.isInTask()) {
                    line.act("调整场次").fact("方案修订后由系统调整。");
                }
            }
            case HELD -> report(chronicle.line(now.since(), Topic.SESSION, "填报：已开展").about(subject).by(now.reportedBy())
                .in(planId, "reportExpertSession", "reportLeaderSession", "reportModelWorkerSession"), session);
            case NOT_HELD -> {
                var line = chronicle.line(now.since(), Topic.SESSION, now.reportedBy() == null ? "记为未开展" : "填报：未开展").about(subject)
                    .by(now.reportedBy()).fact("原因：" + now.reason())
                    .in(planId, "reportExpertSession", "reportLeaderSession", "reportModelWorkerSession");
                if (now.reportedBy() == null) {
                    line.fact("期限届满无人填报，由系统自动记载。");
                }
            }
            case CANCELLED -> chronicle.line(now.since(), Topic.SESSION, "取消场次").about(subject).fact("原因：" + now.reason());
        }
    }

    private static void report(Chronicle.Line line, LectureSession session) {
        var report = session.report();
        line.fact("开展日期：" + ChineseDay.of(report.heldOn()));
        if (report.attendance() != null) {
            line.fact("听众" + report.attendance().people() + "人（" + (report.attendance().counted() ? "清点" : "估计") + "）");
        }
        if (report.highlights() != null) {
            line.fact("亮点：" + report.highlights());
        }
        if (!report.evidence().isEmpty()) {
            line.fact("佐证" + report.evidence().size() + "项");
        }
    }

    private static List<PlanChange> differences(SessionState before, SessionState now) {
        var changes = new ArrayList<PlanChange>();
        differ("主题", before.topic(), now.topic(), changes);
        differ("宣讲人", before.lecturer(), now.lecturer(), changes);
        differ("地点", before.place(), now.place(), changes);
        differ("计划日期", ChineseDay.of(before.plannedOn()), ChineseDay.of(now.plannedOn()), changes);
        differ("批次", "第" + before.batch() + "批", "第" + now.batch() + "批", changes);
        differ("预计人数", before.expected(), now.expected(), changes);
        return changes;
    }

    private static void differ(String what, Object before, Object now, List<PlanChange> changes) {
        if (!Objects.equals(before, now)) {
            changes.add(new PlanChange(PlanChange.Kind.CHANGED, what, text(before), text(now)));
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static void batch(String planId, BatchState before, BatchState now, Chronicle chronicle) {
        var subject = Track.GRASSROOTS.label() + "第" + now.number() + "批";
        if (now.status() == SessionStatus.PLANNED) {
            chronicle.line(now.since(), Topic.SESSION, "安排批次").about(subject).fact("按方案第" + now.addedIn() + "版，由系统安排。");
        } else if (before != null && before.status() == now.status()) {
            chronicle.line(now.since(), Topic.SESSION, "重新核定").about(subject).fact("方案修订后由系统核定，尚缺" + now.shortfall() + "场。");
        } else if (now.status() == SessionStatus.CANCELLED) {
            chronicle.line(now.since(), Topic.SESSION, "取消批次").about(subject).fact("原因：" + now.reason());
        } else {
            reported(planId, now, chronicle.line(now.since(), Topic.SESSION, now.reportedBy() == null ? "记为未开展"
                : "填报：" + now.status().label()).about(subject));
        }
    }

    private static void reported(String planId, BatchState now, Chronicle.Line line) {
        line.by(now.reportedBy()).in(planId, "reportGrassrootsBatch");
        if (now.status() == SessionStatus.HELD) {
            line.fact("登记" + now.sessions() + "场" + (now.shortfall() == 0 ? "。" : "，比承诺少" + now.shortfall() + "场。"));
        } else {
            line.fact("原因：" + now.reason());
        }
        if (now.reportedBy() == null) {
            line.fact("期限届满无人填报，由系统自动记载。");
        }
        if (now.note() != null) {
            line.fact("说明：" + now.note());
        }
    }

    private static void online(String planId, OnlineWork work, Chronicle chronicle) {
        var report = work.report();
        var line = chronicle.line(work.reportedAt(), Topic.SESSION, "填报：已填报").about(Track.ONLINE.label()).by(work.reportedBy())
            .in(planId, "reportOnlineWork")
            .fact("专栏" + report.columns().size() + "个，原创" + report.ownPieces().size() + "篇，转载" + report.reposts().size() + "篇");
        if (report.note() != null) {
            line.fact("说明：" + report.note());
        }
    }
}
