package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionPreparation;
import org.xuanjiang.session.Sessions;

@Component
class InviteModelWorkerForm implements TaskForm<InviteModelWorker> {

    private final Sessions sessions;
    private final SessionPreparation preparation;
    private final SessionViews views;

    InviteModelWorkerForm(Sessions sessions, SessionPreparation preparation, SessionViews views) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "inviteModelWorker";
    }

    @Override
    public Class<InviteModelWorker> submission() {
        return InviteModelWorker.class;
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
    public InviteModelWorker prefill(TaskContext task) {
        var session = sessions.get(SessionVariables.sessionId(task));
        var facts = session.arrangement();
        return new InviteModelWorker(facts.lecturer(), facts.lecturerTitle(), facts.place(), facts.plannedOn(),
            session.preparation().note());
    }

    @Override
    public Routing submit(InviteModelWorker submission, TaskContext task) {
        preparation.inviteModelWorker(SessionVariables.sessionId(task), submission.lecturer(), submission.honour(),
            submission.place(), submission.plannedOn(), submission.note());
        return Routing.none();
    }
}
