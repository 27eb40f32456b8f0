package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionReports;
import org.xuanjiang.session.Sessions;

@Component
class ReportExpertSessionForm implements TaskForm<ReportExpertSession> {

    private final Sessions sessions;
    private final SessionReports reports;
    private final ReportedEvidence evidence;
    private final SessionViews views;

    ReportExpertSessionForm(Sessions sessions, SessionReports reports, ReportedEvidence evidence, SessionViews views) {
        this.sessions = sessions;
        this.reports = reports;
        this.evidence = evidence;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "reportExpertSession";
    }

    @Override
    public Class<ReportExpertSession> submission() {
        return ReportExpertSession.class;
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
    public ReportExpertSession prefill(TaskContext task) {
        return new ReportExpertSession(ReportedSession.startingFrom(sessions.get(SessionVariables.sessionId(task))));
    }

    @Override
    public Routing submit(ReportExpertSession submission, TaskContext task) {
        reports.report(SessionVariables.sessionId(task), submission.report().report(evidence.of(submission.report(), task), null), task.actor().id());
        return Routing.with(SessionVariables.SESSION_HELD, submission.report().held());
    }
}
