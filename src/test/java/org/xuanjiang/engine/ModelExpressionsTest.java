package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

/** What an expression of a model sees. */
class ModelExpressionsTest {

    private final StaticApplicationContext beans = new StaticApplicationContext();
    private final ModelExpressions expressions = new ModelExpressions(beans);

    @Test
    void beanIsNotHiddenByAVariableOfItsName() {
        beans.getBeanFactory().registerSingleton("workdays", "bean");

        assertThat(value("${workdays}", "workdays", "variable")).isEqualTo("bean");
    }

    @Test
    void variablesAreSeen() {
        assertThat(value("${sampled}", "sampled", true)).isEqualTo(true);
    }

    @Test
    void beanThatIsNotListedIsNotSeen() {
        beans.getBeanFactory().registerSingleton("dataSource", "bean");

        assertThatThrownBy(() -> value("${dataSource}", "sampled", true)).isInstanceOf(PropertyNotFoundException.class);
        assertThat(value("${dataSource}", "dataSource", "variable")).isEqualTo("variable");
    }

    @Test
    void nothingIsEvaluatedForNobody() {
        assertThatThrownBy(() -> expressions.createExpression("plain text").getValue(null)).isInstanceOf(ExpressionNotEvaluated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${a.b(}", "${'"})
    void malformedExpressionIsRefusedByName(String expression) {
        assertThatThrownBy(() -> expressions.createExpression(expression)).isInstanceOf(ExpressionMalformed.class);
    }

    /** Both come with the engine, which needs them for its own expressions; the models use neither as a script. */
    @Test
    void noScriptEngineIsOnTheClassPathButTheEnginesOwnExpressionLanguages() {
        assertThat(new ScriptEngineManager().getEngineFactories()).extracting(ScriptEngineFactory::getLanguageName)
            .containsExactlyInAnyOrder("JSP 2.1 EL", "feel", "feel-unary-tests");
    }

    private Object value(String expression, String variable, Object content) {
        var variables = Variables.createVariables().putValue(variable, content).asVariableContext();
        return expressions.createValueExpression(expression).getValue(expressions.createElContext(variables));
    }
}
