package org.xuanjiang.session.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.calendar.workflow.Workdays;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.Obligation;
import org.xuanjiang.session.PlannedWork;
import org.xuanjiang.session.Sessions;

/**
 * Deadlines that follow from the day of a session; the models write {@code ${sessionDeadlines.report(sessionId)}}. None of
 * them lies in the past when it is set: the next working day is the earliest.
 */
@Component
public class SessionDeadlines {

    /** Working days that a unit has for its report. */
    static final int DAYS_TO_REPORT = 3;

    private final Sessions sessions;
    private final PlannedWork work;
    private final Plans plans;
    private final WorkCalendar calendar;
    private final Workdays workdays;
    private final Clock clock;

    SessionDeadlines(Sessions sessions, PlannedWork work, Plans plans, WorkCalendar calendar, Workdays workdays,
                     Clock clock) {
        this.sessions = sessions;
        this.work = work;
        this.plans = plans;
        this.calendar = calendar;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** So many working days before the planned day. */
    public Date prepare(String sessionId, int days) {
        return workdays.notBeforeTomorrow(calendar.minusWorkingDays(plannedOn(sessionId), days));
    }

    /** The first moment of the planned day. */
    public Date lectureDay(String sessionId) {
        return Date.from(plannedOn(sessionId).atStartOfDay(clock.getZone()).toInstant());
    }

    public Date report(String sessionId) {
        return reportAfter(plannedOn(sessionId));
    }

    /** After the last day on which the plan promises online work. */
    public Date onlineReport(DelegateExecution execution) {
        var planId = execution.getProcessBusinessKey();
        return reportAfter(planId, work.onlineRows(planId));
    }

    /** After the last day of these rows; after the campaign's window when an amendment took all of them out. */
    Date reportAfter(String planId, List<Obligation> rows) {
        return reportAfter(PlannedWork.lastDay(rows).orElseGet(() -> plans.campaignOf(planId).windowEnd()));
    }

    private Date reportAfter(LocalDate day) {
        return workdays.notBeforeTomorrow(calendar.plusWorkingDays(day, DAYS_TO_REPORT));
    }

    private LocalDate plannedOn(String sessionId) {
        return sessions.get(sessionId).arrangement().plannedOn();
    }
}
