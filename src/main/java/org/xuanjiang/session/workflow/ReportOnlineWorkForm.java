package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.PlannedWork;
import org.xuanjiang.session.SessionReports;

@Component
class ReportOnlineWorkForm implements TaskForm<ReportOnlineWork> {

    private final PlannedWork work;
    private final SessionReports reports;
    private final SessionViews views;

    ReportOnlineWorkForm(PlannedWork work, SessionReports reports, SessionViews views) {
        this.work = work;
        this.reports = reports;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "reportOnlineWork";
    }

    @Override
    public Class<ReportOnlineWork> submission() {
        return ReportOnlineWork.class;
    }

    @Override
    public SessionViews.Online view(TaskContext task) {
        return views.online(task.businessKey(), work.onlineRows(task.businessKey()));
    }

    @Override
    public Routing submit(ReportOnlineWork submission, TaskContext task) {
        reports.reportOnlineWork(task.businessKey(), SessionVariables.number(task, SessionVariables.PLAN_VERSION),
            submission.report(), task.actor().id());
        return Routing.none();
    }
}
