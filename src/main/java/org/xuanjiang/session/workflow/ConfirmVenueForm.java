package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionPreparation;
import org.xuanjiang.session.Sessions;

@Component
class ConfirmVenueForm implements TaskForm<ConfirmVenue> {

    private final Sessions sessions;
    private final SessionPreparation preparation;
    private final SessionViews views;

    ConfirmVenueForm(Sessions sessions, SessionPreparation preparation, SessionViews views) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "confirmVenue";
    }

    @Override
    public Class<ConfirmVenue> submission() {
        return ConfirmVenue.class;
    }

    @Override
    public String subject(TaskContext task) {
        return sessions.get(SessionVariables.sessionId(task)).arrangement().topic();
    }

    @Override
    public SessionViews.Arrangement view(TaskContext task) {
        return views.arrangement(SessionVariables.sessionId(task));
    }

    @Override
    public ConfirmVenue prefill(TaskContext task) {
        var session = sessions.get(SessionVariables.sessionId(task));
        var facts = session.arrangement();
        return new ConfirmVenue(facts.place(), facts.plannedOn(), facts.plannedAt(), session.preparation().capacity(),
            session.preparation().note());
    }

    @Override
    public Routing submit(ConfirmVenue submission, TaskContext task) {
        preparation.confirmVenue(SessionVariables.sessionId(task), submission.place(), submission.plannedOn(),
            submission.plannedAt(), submission.capacity(), submission.note());
        return Routing.none();
    }
}
