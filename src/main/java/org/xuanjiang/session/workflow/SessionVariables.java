package org.xuanjiang.session.workflow;

import org.xuanjiang.engine.TaskContext;

/** Names of the variables with which the models of the tracks route. */
final class SessionVariables {

    static final String SESSION_ID = "sessionId";
    static final String SESSION_HELD = "sessionHeld";
    static final String CONCERN_ID = "concernId";
    static final String BATCH = "batch";
    static final String TRACK = "track";
    static final String PLAN_VERSION = "planVersion";
    static final String SAMPLE_PERCENT = "samplePercent";
    static final String SAMPLED = "sampled";

    private SessionVariables() {
    }

    static String sessionId(TaskContext task) {
        return task.text(SESSION_ID);
    }

    static int number(TaskContext task, String variable) {
        return Integer.parseInt(task.text(variable));
    }
}
