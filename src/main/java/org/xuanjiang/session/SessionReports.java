package org.xuanjiang.session;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TimeOrderedId;

/** Takes down what the units report. Everything is reported once. */
@Service
@Transactional
public class SessionReports {

    private final SessionRepository sessions;
    private final ConcernRepository concerns;
    private final BatchRepository batches;
    private final ObligationRepository obligations;
    private final OnlineWorkRepository onlineWork;
    private final SessionWindows windows;
    private final Seeds seeds;
    private final Clock clock;

    SessionReports(SessionRepository sessions, ConcernRepository concerns, BatchRepository batches,
                   ObligationRepository obligations, OnlineWorkRepository onlineWork, SessionWindows windows,
                   Seeds seeds, Clock clock) {
        this.sessions = sessions;
        this.concerns = concerns;
        this.batches = batches;
        this.obligations = obligations;
        this.onlineWork = onlineWork;
        this.windows = windows;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** @throws org.xuanjiang.kernel.Refusal as {@link LectureSession#reported} says */
    public void report(String sessionId, SessionReport report, String personId) {
        take(sessionId, report, personId);
    }

    /**
     * A leader's session and what the workers asked there.
     *
     * @throws InvalidSubmission when a reply is promised for a day before the session, or nothing was held
     */
    public void report(String sessionId, SessionReport report, List<Concern.Raised> raised, String personId) {
        var session = take(sessionId, report, personId);
        if (!report.held() && !raised.isEmpty()) {
            throw InvalidSubmission.at("concerns", "未开展的场次没有现场关切，请删除后再提交。");
        }
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < raised.size(); i++) {
            if (raised.get(i).dueOn().isBefore(session.day())) {
                problems.add(new FieldProblem("concerns[" + i + "].dueOn", "回应期限不能早于宣讲日期。"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        for (var i = 0; i < raised.size(); i++) {
            concerns.add(Concern.raised(TimeOrderedId.next(), session, i + 1, raised.get(i)));
        }
    }

    /**
     * A batch of small sessions in one table.
     *
     * @return id of the session that stands for the batch in the check, drawn by lot
     */
    public String reportBatch(String planId, int number, int addedIn, List<GrassrootsMeeting> meetings, String note,
                              String personId) {
        var batch = batch(planId, number, addedIn);
        var ids = Stream.generate(TimeOrderedId::next).limit(meetings.size()).toList();
        var seed = seeds.next();
        var drawn = ids.isEmpty() ? null : new GrassrootsBatch.Drawn(ids.get(new Sample(seed).pick(ids.size())), seed);
        var reported = batch.held(meetings, promised(batch), drawn, note, windows.of(batch.campaignId()), personId,
            now());
        batches.update(reported);
        for (var i = 0; i < ids.size(); i++) {
            sessions.add(LectureSession.heldInBatch(ids.get(i), reported, i + 1, meetings.get(i)));
        }
        return reported.drawn().sessionId();
    }

    public void reportBatchNotHeld(String planId, int number, int addedIn, String reason, String note,
                                   String personId) {
        var batch = batch(planId, number, addedIn);
        batches.update(batch.notHeld(reason, promised(batch), note, personId, now()));
    }

    /** @throws InvalidSubmission when a day lies in the future, or the report is empty without saying why */
    public void reportOnlineWork(String planId, int addedIn, OnlineWork.Report report, String personId) {
        var work = onlineWork.find(planId, addedIn).orElseThrow(OnlineWorkNotFound::new);
        var problems = report.problems(windows.of(work.campaignId()));
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        onlineWork.update(work.reported(report, personId, now()));
    }

    private LectureSession take(String sessionId, SessionReport report, String personId) {
        var session = sessions.find(sessionId).orElseThrow(SessionNotFound::new);
        var reported = session.reported(report, windows.of(session.campaignId()), personId, now());
        sessions.update(reported);
        return reported;
    }

    private GrassrootsBatch batch(String planId, int number, int addedIn) {
        return batches.find(planId, number, addedIn).orElseThrow(BatchNotFound::new);
    }

    private int promised(GrassrootsBatch batch) {
        return batch.rowsAmong(obligations.inForce(batch.planId()), batches.ofPlan(batch.planId())).stream()
            .mapToInt(Obligation::count).sum();
    }

    private Instant now() {
        return clock.instant();
    }
}
