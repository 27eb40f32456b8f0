package org.xuanjiang.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.xuanjiang.kernel.Refusal;

/** A refusal as callers of the engine see it: its REST API answers 400 with our message instead of 500. */
class RefusedByGate extends BadUserRequestException {

    RefusedByGate(Refusal refusal) {
        super(refusal.getMessage(), refusal);
    }

    /** The refusal somewhere among the causes, or {@code null}; the engine wraps what its listeners throw. */
    static Refusal in(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** The exception to throw instead of {@code thrown}. */
    static RuntimeException unwrap(RuntimeException thrown) {
        var refusal = in(thrown);
        return refusal == null ? thrown : new RefusedByGate(refusal);
    }

    /** The same; but of a task that the acting person cannot see, the engine would tell whether it is another unit's or none at all. */
    static RuntimeException unlessSeen(String taskId, CommandExecutor commands, RuntimeException thrown) {
        var refusal = unwrap(thrown);
        var told = refusal instanceof RefusedByGate || new TaskQueryImpl(commands).taskId(taskId).count() > 0;
        return told ? refusal : new RefusedByGate(new TaskNotFound());
    }
}
