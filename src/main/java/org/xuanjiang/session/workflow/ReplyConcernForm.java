package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.engine.Routing;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.session.Concerns;

@Component
class ReplyConcernForm implements TaskForm<ReplyConcern> {

    /** As much of a question as a task list can show. */
    private static final int SUBJECT_LENGTH = 40;

    private final Concerns concerns;
    private final SessionViews views;

    ReplyConcernForm(Concerns concerns, SessionViews views) {
        this.concerns = concerns;
        this.views = views;
    }

    @Override
    public String taskKey() {
        return "replyConcern";
    }

    @Override
    public Class<ReplyConcern> submission() {
        return ReplyConcern.class;
    }

    @Override
    public String subject(TaskContext task) {
        var question = concerns.get(task.text(SessionVariables.CONCERN_ID)).question();
        return question.length() <= SUBJECT_LENGTH ? question : question.substring(0, SUBJECT_LENGTH) + "…";
    }

    @Override
    public SessionViews.Reply view(TaskContext task) {
        return views.reply(task.text(SessionVariables.CONCERN_ID));
    }

    @Override
    public Routing submit(ReplyConcern submission, TaskContext task) {
        concerns.reply(task.text(SessionVariables.CONCERN_ID), submission.reply(), submission.measures(),
            submission.settled(), task.actor().id());
        return Routing.none();
    }
}
