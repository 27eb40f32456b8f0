package org.xuanjiang.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets refused expressions leave the engine as bad requests. They cannot be thrown as such: a query wraps every exception of the
 * engine's own kind into one that its REST API answers with 500.
 */
class NamedRefusal extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ExpressionNotEvaluated | ExpressionMalformed refusal) {
            throw new RefusedByGate(refusal);
        }
    }
}
