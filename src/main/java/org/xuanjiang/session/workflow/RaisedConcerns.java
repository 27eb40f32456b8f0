package org.xuanjiang.session.workflow;

import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.workflow.Workdays;
import org.xuanjiang.session.Concern;
import org.xuanjiang.session.Concerns;

/** Concerns raised at a session; the models write {@code ${raisedConcerns.of(sessionId)}}. */
@Component
public class RaisedConcerns {

    private final Concerns concerns;
    private final Workdays workdays;

    RaisedConcerns(Concerns concerns, Workdays workdays) {
        this.concerns = concerns;
        this.workdays = workdays;
    }

    public List<String> of(String sessionId) {
        return concerns.raisedAt(sessionId).stream().map(Concern::id).toList();
    }

    /** The day that was promised to the workers, or the next working day when it has passed. */
    public Date dueDate(String concernId) {
        return workdays.notBeforeTomorrow(concerns.get(concernId).dueOn());
    }
}
