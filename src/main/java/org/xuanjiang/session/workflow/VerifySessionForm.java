package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.SessionChecks;
import org.xuanjiang.session.Sessions;

@Component
class VerifySessionForm implements TaskForm<VerifySession> {

    private final Sessions sessions;
    private final SessionChecks checks;
    private final SessionViews views;

    VerifySessionForm(Sessions sessions, SessionChecks checks, SessionViews views) {
        this.sessions = sessions;
        this.checks = checks;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "verifySession";
    }

    @Override
    public Class<VerifySession> submission() {
        return VerifySession.class;
    }

    @Override
    public String subject(TaskContext task) {
        return sessions.get(SessionVariables.sessionId(task)).arrangement().topic();
    }

    @Override
    public SessionViews.Check view(TaskContext task) {
        return views.check(SessionVariables.sessionId(task));
    }

    @Override
    public void requireMayTake(TaskContext task) {
        checks.requireMayVerify(SessionVariables.sessionId(task), task.actor().id());
    }

    @Override
    public Routing submit(VerifySession submission, TaskContext task) {
        checks.verify(SessionVariables.sessionId(task), submission.result().result(), submission.note(),
            task.actor().id());
        return Routing.none();
    }
}
