package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionReports;
import org.xuanjiang.session.Sessions;

@Component
class ReportModelWorkerSessionForm implements TaskForm<ReportModelWorkerSession> {

    private final Sessions sessions;
    private final SessionReports reports;
    private final ReportedEvidence evidence;
    private final SessionViews views;

    ReportModelWorkerSessionForm(Sessions sessions, SessionReports reports, ReportedEvidence evidence, SessionViews views) {
        this.sessions = sessions;
        this.reports = reports;
        this.evidence = evidence;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "reportModelWorkerSession";
    }

    @Override
    public Class<ReportModelWorkerSession> submission() {
        return ReportModelWorkerSession.class;
    }

    @Override
    public String subject(TaskContext task) {
        return sessions.get(SessionVariables.sessionId(task)).arrangement().topic();
    }

    @Override
    public SessionViews.Report view(TaskContext task) {
        return views.report(SessionVariables.sessionId(task), task.taskId());
    }

    @Override
    public ReportModelWorkerSession prefill(TaskContext task) {
        var session = sessions.get(SessionVariables.sessionId(task));
        var course = new RecordedSession(null, session.arrangement().topic(), null);
        return new ReportModelWorkerSession(ReportedSession.startingFrom(session), course);
    }

    @Override
    public Routing submit(ReportModelWorkerSession submission, TaskContext task) {
        var report = submission.report().report(evidence.of(submission.report(), task), submission.recorded());
        reports.report(SessionVariables.sessionId(task), report, task.actor().id());
        return Routing.with(SessionVariables.SESSION_HELD, submission.report().held());
    }
}
