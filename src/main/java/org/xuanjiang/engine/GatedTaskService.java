package org.xuanjiang.engine;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, less every way to write variables past the form contract. Refusals of the {@link Gate} leave
 * here as bad requests, so that the engine's own REST API answers 400.
 */
class GatedTaskService extends TaskServiceImpl {

    @Override
    public void claim(String taskId, String userId) {
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException taken) {
            throw new RefusedByGate(new AlreadyClaimed());
        } catch (RuntimeException thrown) {
            throw RefusedByGate.unlessSeen(taskId, commandExecutor, thrown);
        }
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        refusing(() -> {
            super.setAssignee(taskId, userId);
            return null;
        });
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        Submission.requireNothingElse(variables);
        refusing(() -> {
            super.complete(taskId, variables);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        Submission.requireNothingElse(variables);
        return refusing(() -> super.completeWithVariablesInReturn(taskId, variables, deserializeValues));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refusing(() -> {
            super.delegateTask(taskId, userId);
            return null;
        });
    }

    @Override
    public void resolveTask(String taskId) {
        refusing(() -> {
            super.resolveTask(taskId);
            return null;
        });
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        refuseAny(variables);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw new RefusedByGate(new VariableNotAllowed(errorCode));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw new RefusedByGate(new VariableNotAllowed(errorCode));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw new RefusedByGate(new VariableNotAllowed(errorCode));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw new RefusedByGate(new VariableNotAllowed(escalationCode));
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw new RefusedByGate(new VariableNotAllowed(escalationCode));
    }

    @Override
    public void setVariable(String taskId, String variableName, Object value) {
        throw new RefusedByGate(new VariableNotAllowed(variableName));
    }

    @Override
    public void setVariableLocal(String taskId, String variableName, Object value) {
        throw new RefusedByGate(new VariableNotAllowed(variableName));
    }

    @Override
    public void setVariables(String taskId, Map<String, ? extends Object> variables) {
        refuseAny(variables);
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
        refuseAny(variables);
    }

    @Override
    public void updateVariables(String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        refuseAny(modifications);
        refuseAny(deletions);
    }

    @Override
    public void updateVariablesLocal(String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        refuseAny(modifications);
        refuseAny(deletions);
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        throw new RefusedByGate(new VariableNotAllowed(variableName));
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        throw new RefusedByGate(new VariableNotAllowed(variableName));
    }

    @Override
    public void removeVariables(String taskId, Collection<String> variableNames) {
        refuseAny(variableNames);
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
        refuseAny(variableNames);
    }

    private static void refuseAny(Map<String, ?> variables) {
        if (variables != null) {
            refuseAny(variables.keySet());
        }
    }

    private static void refuseAny(Collection<String> names) {
        if (names != null && !names.isEmpty()) {
            throw new RefusedByGate(new VariableNotAllowed(names.iterator().next()));
        }
    }

    private static <T> T refusing(Supplier<T> act) {
        try {
            return act.get();
        } catch (RuntimeException thrown) {
            throw RefusedByGate.unwrap(thrown);
        }
    }
}
