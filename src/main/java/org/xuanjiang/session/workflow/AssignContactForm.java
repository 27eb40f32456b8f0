package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionPreparation;
import org.xuanjiang.session.Sessions;

@Component
class AssignContactForm implements TaskForm<AssignContact> {

    private final Sessions sessions;
    private final SessionPreparation preparation;
    private final SessionViews views;

    AssignContactForm(Sessions sessions, SessionPreparation preparation, SessionViews views) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "assignContact";
    }

    @Override
    public Class<AssignContact> submission() {
        return AssignContact.class;
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
    public AssignContact prefill(TaskContext task) {
        var session = sessions.get(SessionVariables.sessionId(task));
        var facts = session.arrangement();
        return new AssignContact(facts.lecturer(), session.preparation().contactKind(), facts.place(), facts.plannedOn(),
            session.preparation().note());
    }

    @Override
    public Routing submit(AssignContact submission, TaskContext task) {
        preparation.assignContact(SessionVariables.sessionId(task), submission.lecturer(), submission.contactKind(),
            submission.contactName(), submission.plannedOn(), submission.note());
        return Routing.none();
    }
}
