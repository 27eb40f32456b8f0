package org.xuanjiang.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Candidate groups of user tasks that are not open yet, as the models say. */
@Component
class ModelGroups {

    private final RepositoryService repository;
    private final Map<String, String> byTaskKey = new ConcurrentHashMap<>();

    ModelGroups(RepositoryService repository) {
        this.repository = repository;
    }

    String of(String taskKey) {
        return byTaskKey.computeIfAbsent(taskKey, this::read);
    }

    private String read(String taskKey) {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getId)
            .flatMap(id -> repository.getBpmnModelInstance(id).getModelElementsByType(UserTask.class).stream())
            .filter(task -> task.getId().equals(taskKey)).map(UserTask::getCamundaCandidateGroups).findFirst().orElseThrow();
    }
}
