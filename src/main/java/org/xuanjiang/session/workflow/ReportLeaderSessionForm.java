package org.xuanjiang.session.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionReports;
import org.xuanjiang.session.Sessions;

@Component
class ReportLeaderSessionForm implements TaskForm<ReportLeaderSession> {

    private final Sessions sessions;
    private final SessionReports reports;
    private final ReportedEvidence evidence;
    private final SessionViews views;

    ReportLeaderSessionForm(Sessions sessions, SessionReports reports, ReportedEvidence evidence, SessionViews views) {
        this.sessions = sessions;
        this.reports = reports;
        this.evidence = evidence;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "reportLeaderSession";
    }

    @Override
    public Class<ReportLeaderSession> submission() {
        return ReportLeaderSession.class;
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
    public ReportLeaderSession prefill(TaskContext task) {
        var session = sessions.get(SessionVariables.sessionId(task));
        return new ReportLeaderSession(ReportedSession.startingFrom(session), List.of());
    }

    @Override
    public Routing submit(ReportLeaderSession submission, TaskContext task) {
        reports.report(SessionVariables.sessionId(task), submission.report().report(evidence.of(submission.report(), task), null), submission.raised(),
            task.actor().id());
        return Routing.with(SessionVariables.SESSION_HELD, submission.report().held());
    }
}
