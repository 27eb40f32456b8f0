package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionPreparation;
import org.xuanjiang.session.Sessions;

@Component
class InviteExpertForm implements TaskForm<InviteExpert> {

    private final Sessions sessions;
    private final SessionPreparation preparation;
    private final SessionViews views;

    InviteExpertForm(Sessions sessions, SessionPreparation preparation, SessionViews views) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "inviteExpert";
    }

    @Override
    public Class<InviteExpert> submission() {
        return InviteExpert.class;
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
    public InviteExpert prefill(TaskContext task) {
        var session = sessions.get(SessionVariables.sessionId(task));
        var facts = session.arrangement();
        return new InviteExpert(facts.lecturer(), facts.lecturerTitle(), session.preparation().invitedOn(),
            session.preparation().note());
    }

    @Override
    public Routing submit(InviteExpert submission, TaskContext task) {
        preparation.inviteExpert(SessionVariables.sessionId(task), submission.lecturer(), submission.lecturerPost(),
            submission.invitedOn(), submission.note());
        return Routing.none();
    }
}
