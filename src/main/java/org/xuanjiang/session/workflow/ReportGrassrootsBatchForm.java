package org.xuanjiang.session.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.Obligation;
import org.xuanjiang.session.PlannedWork;
import org.xuanjiang.session.SessionReports;

@Component
class ReportGrassrootsBatchForm implements TaskForm<ReportGrassrootsBatch> {

    private final PlannedWork work;
    private final SessionReports reports;
    private final SessionViews views;
    private final Clock clock;

    ReportGrassrootsBatchForm(PlannedWork work, SessionReports reports, SessionViews views, Clock clock) {
        this.work = work;
        this.reports = reports;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return "reportGrassrootsBatch";
    }

    @Override
    public Class<ReportGrassrootsBatch> submission() {
        return ReportGrassrootsBatch.class;
    }

    @Override
    public String subject(TaskContext task) {
        return "第" + batch(task) + "批";
    }

    @Override
    public SessionViews.Batch view(TaskContext task) {
        return views.batch(task.businessKey(), batch(task), rows(task));
    }

    /** One line per row of the plan, to be copied for every meeting held; how many there were only the unit knows. */
    @Override
    public ReportGrassrootsBatch prefill(TaskContext task) {
        return new ReportGrassrootsBatch(null, null, rows(task).stream().map(this::line).toList(), null);
    }

    @Override
    public Routing submit(ReportGrassrootsBatch submission, TaskContext task) {
        if (!submission.held()) {
            reports.reportBatchNotHeld(task.businessKey(), batch(task), version(task), submission.notHeldReason(),
                submission.note(), task.actor().id());
            return Routing.with(SessionVariables.SESSION_HELD, false);
        }
        var drawn = reports.reportBatch(task.businessKey(), batch(task), version(task), submission.meetings(),
            submission.note(), task.actor().id());
        return Routing.with(SessionVariables.SESSION_HELD, true).and(Routing.with(SessionVariables.SESSION_ID, drawn));
    }

    /** Only a row of a single day in the past says on which day it was held. */
    private GrassrootsRow line(Obligation row) {
        var isSure = row.dateFrom().equals(row.dateTo()) && !row.dateTo().isAfter(LocalDate.now(clock));
        return new GrassrootsRow(null, row.topic(), row.place(), row.lecturer(), isSure ? row.dateTo() : null, null, null);
    }

    private List<Obligation> rows(TaskContext task) {
        return work.rowsOfBatch(task.businessKey(), batch(task), version(task));
    }

    private static int batch(TaskContext task) {
        return SessionVariables.number(task, SessionVariables.BATCH);
    }

    private static int version(TaskContext task) {
        return SessionVariables.number(task, SessionVariables.PLAN_VERSION);
    }
}
