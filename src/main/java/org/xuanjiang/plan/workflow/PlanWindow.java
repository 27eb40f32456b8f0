package org.xuanjiang.plan.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.calendar.workflow.Workdays;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.plan.Plans;

/** The dates by which a plan's process moves on by itself, so that nothing waits for ever. */
@Component("planWindow")
public class PlanWindow {

    /** Working days after the window's end on which reports, the summary and the articles may still come in. */
    private static final int DAYS_TO_REPORT = 5;
    private static final int DAYS_TO_SUM_UP = 20;
    private static final int DAYS_TO_PUBLISH = 30;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Plans plans;
    private final WorkCalendar calendar;
    private final Workdays workdays;
    private final Clock clock;

    PlanWindow(Plans plans, WorkCalendar calendar, Workdays workdays, Clock clock) {
        this.plans = plans;
        this.calendar = calendar;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** When the plan is due; a unit invited late gets at least one working day. */
    public Date draftBy(DelegateExecution plan) {
        return workdays.notBeforeTomorrow(campaign(plan).terms().planDeadline());
    }

    public Date end(DelegateExecution plan) {
        return endOf(campaign(plan).windowEnd());
    }

    public Date reportingEnd(DelegateExecution plan) {
        return afterWindow(plan, DAYS_TO_REPORT);
    }

    public Date summaryEnd(DelegateExecution plan) {
        return afterWindow(plan, DAYS_TO_SUM_UP);
    }

    public Date publicityEnd(DelegateExecution plan) {
        return afterWindow(plan, DAYS_TO_PUBLISH);
    }

    private Date afterWindow(DelegateExecution plan, int workingDays) {
        return endOf(calendar.plusWorkingDays(campaign(plan).windowEnd(), workingDays));
    }

    private Campaign campaign(DelegateExecution plan) {
        return plans.campaignOf(plan.getProcessBusinessKey());
    }

    private Date endOf(LocalDate day) {
        return Date.from(day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant());
    }
}
