package org.xuanjiang.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions belong to models alone. Those of queries and filters come from people, and the engine's own switches miss the ones
 * nested in {@code orQueries} (CVE-2026-109432); so none is evaluated, whichever way it came.
 */
class ModelExpressions extends SpringExpressionManager {

    ModelExpressions(ApplicationContext beans) {
        super(beans);
    }

    /** Models are always evaluated for an execution or a task; only queries ask without one. */
    @Override
    public ELContext getElContext(VariableScope scope) {
        if (scope == null) {
            throw new ExpressionNotEvaluated();
        }
        return super.getElContext(scope);
    }

    @Override
    public Expression createExpression(String expression) {
        try {
            return super.createExpression(expression);
        } catch (ELException unreadable) {
            throw new ExpressionMalformed(unreadable);
        }
    }

    /** Beans first: a variable named like one would otherwise be called in its place. */
    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ListedBeans(applicationContext));
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ArrayELResolver());
        resolvers.add(new ListELResolver());
        resolvers.add(new MapELResolver());
        resolvers.add(new BeanELResolver());
        return resolvers;
    }

    private static final class ListedBeans extends ApplicationContextElResolver {

        ListedBeans(ApplicationContext beans) {
            super(beans);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return base == null && ModelBeans.NAMES.contains(property) ? super.getValue(context, null, property) : null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            if (base == null && ModelBeans.NAMES.contains(property)) {
                super.setValue(context, null, property, value);
            }
        }
    }
}
