package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Needs no engine: a refusal comes before the engine is asked. */
class GatedTaskServiceTest {

    private static final Map<String, Object> APPROVED = Map.of("approved", true);

    private final TaskService tasks = new GatedTaskService();
    private final FormService forms = new GatedFormService();

    @ParameterizedTest
    @MethodSource("waysPastTheForm")
    void refusesVariablesOnEveryWay(Consumer<TaskService> way) {
        assertThatThrownBy(() -> way.accept(tasks)).isInstanceOf(RefusedByGate.class)
            .hasMessageContaining("“approved”").hasCauseInstanceOf(VariableNotAllowed.class);
    }

    static Stream<Named<Consumer<TaskService>>> waysPastTheForm() {
        return Stream.of(
            named("complete", tasks -> tasks.complete("t", APPROVED)),
            named("complete and answer", tasks -> tasks.completeWithVariablesInReturn("t", APPROVED, false)),
            named("resolve", tasks -> tasks.resolveTask("t", APPROVED)),
            named("BPMN error", tasks -> tasks.handleBpmnError("t", "approved")),
            named("BPMN error with message", tasks -> tasks.handleBpmnError("t", "approved", "m")),
            named("BPMN error with variables", tasks -> tasks.handleBpmnError("t", "approved", "m", APPROVED)),
            named("escalation", tasks -> tasks.handleEscalation("t", "approved")),
            named("escalation with variables", tasks -> tasks.handleEscalation("t", "approved", APPROVED)),
            named("set", tasks -> tasks.setVariable("t", "approved", true)),
            named("set locally", tasks -> tasks.setVariableLocal("t", "approved", true)),
            named("set several", tasks -> tasks.setVariables("t", APPROVED)),
            named("set several locally", tasks -> tasks.setVariablesLocal("t", APPROVED)),
            named("remove", tasks -> tasks.removeVariable("t", "approved")),
            named("remove locally", tasks -> tasks.removeVariableLocal("t", "approved")),
            named("remove several", tasks -> tasks.removeVariables("t", List.of("approved"))),
            named("remove several locally", tasks -> tasks.removeVariablesLocal("t", List.of("approved"))));
    }

    @Test
    void refusesVariablesThroughTheFormService() {
        assertThatThrownBy(() -> forms.submitTaskForm("t", APPROVED)).isInstanceOf(RefusedByGate.class);
        assertThatThrownBy(() -> forms.submitTaskFormWithVariablesInReturn("t", APPROVED, false)).isInstanceOf(RefusedByGate.class);
    }

    @Test
    void startsNoProcessByForm() {
        assertThatThrownBy(() -> forms.submitStartForm("campaign", Map.of())).isInstanceOf(RefusedByGate.class);
        assertThatThrownBy(() -> forms.submitStartForm("campaign", "key", Map.of())).isInstanceOf(RefusedByGate.class);
    }

    @Test
    void letsASubmissionThrough() {
        assertThatCode(() -> Submission.requireNothingElse(Submission.of("{}", "key"))).doesNotThrowAnyException();
        assertThatCode(() -> Submission.requireNothingElse(Submission.of("{}", null))).doesNotThrowAnyException();
        assertThatCode(() -> Submission.requireNothingElse(null)).doesNotThrowAnyException();
    }

    @Test
    void refusesASubmissionThatWouldLeaveARow() {
        assertThatThrownBy(() -> Submission.requireNothingElse(Map.of(Submission.DOCUMENT, "{}"))).isInstanceOf(RefusedByGate.class);
        assertThatThrownBy(() -> Submission.requireNothingElse(
            Variables.createVariables().putValueTyped(Submission.DOCUMENT, Variables.stringValue("{}"))))
            .isInstanceOf(RefusedByGate.class);
    }

    @Test
    void refusesAnythingBesidesASubmission() {
        assertThatThrownBy(() -> Submission.requireNothingElse(Submission.of("{}", "key")
            .putValueTyped("approved", Variables.booleanValue(true, true))))
            .hasMessageContaining("“approved”");
    }
}
