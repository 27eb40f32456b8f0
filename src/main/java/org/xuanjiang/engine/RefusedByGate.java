package org.xuanjiang.engine;

import org.camunda.bpm.engine.BadUserRequestException;
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
}
