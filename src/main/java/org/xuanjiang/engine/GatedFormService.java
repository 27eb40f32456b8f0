package org.xuanjiang.engine;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, held to the same rule as {@link GatedTaskService}; processes are not started by forms. */
class GatedFormService extends FormServiceImpl {

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Submission.requireNothingElse(properties);
        try {
            super.submitTaskForm(taskId, properties);
        } catch (RuntimeException thrown) {
            throw RefusedByGate.unwrap(thrown);
        }
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
                                                           boolean deserializeValues) {
        Submission.requireNothingElse(properties);
        try {
            return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
        } catch (RuntimeException thrown) {
            throw RefusedByGate.unwrap(thrown);
        }
    }

    @Override
    public TaskFormData getTaskFormData(String taskId) {
        try {
            return super.getTaskFormData(taskId);
        } catch (RuntimeException thrown) {
            throw RefusedByGate.unlessSeen(taskId, commandExecutor, thrown);
        }
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        try {
            return super.getDeployedTaskForm(taskId);
        } catch (RuntimeException thrown) {
            throw RefusedByGate.unlessSeen(taskId, commandExecutor, thrown);
        }
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> properties) {
        throw new RefusedByGate(new NotStartedByForm());
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        throw new RefusedByGate(new NotStartedByForm());
    }
}
