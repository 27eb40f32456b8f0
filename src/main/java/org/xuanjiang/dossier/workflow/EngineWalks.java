package org.xuanjiang.dossier.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.xuanjiang.dossier.content.Walk;
import org.xuanjiang.dossier.content.Walks;

/** Reads the engine's history of a case. */
@Component
class EngineWalks implements Walks {

    private final HistoryService history;
    private final RepositoryService repository;

    EngineWalks(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Walk> ofPlan(String planId) {
        var all = new ArrayList<HistoricProcessInstance>();
        instances("lecture-plan", planId).forEach(plan -> withStarted(plan, all));
        return walks(all);
    }

    @Override
    public List<Walk> ofCampaign(String campaignId) {
        return walks(instances("campaign", campaignId));
    }

    private List<HistoricProcessInstance> instances(String process, String businessKey) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(businessKey)
            .orderByProcessInstanceStartTime().asc().unlimitedList();
    }

    private void withStarted(HistoricProcessInstance instance, List<HistoricProcessInstance> all) {
        all.add(instance);
        history.createHistoricProcessInstanceQuery().superProcessInstanceId(instance.getId()).orderByProcessInstanceStartTime().asc().unlimitedList()
            .forEach(started -> withStarted(started, all));
    }

    /** One for each version of a model, in the order in which they were first used. */
    private List<Walk> walks(List<HistoricProcessInstance> instances) {
        var byModel = new LinkedHashMap<String, List<HistoricProcessInstance>>();
        instances.forEach(instance -> byModel.computeIfAbsent(instance.getProcessDefinitionId(), model -> new ArrayList<>()).add(instance));
        return byModel.entrySet().stream().map(model -> walk(model.getKey(), model.getValue())).toList();
    }

    private Walk walk(String definitionId, List<HistoricProcessInstance> instances) {
        var steps = new Steps(repository.getBpmnModelInstance(definitionId));
        instances.forEach(instance -> steps.add(activities(instance.getId())));
        var drawing = new Drawing(repository.getBpmnModelInstance(definitionId));
        var first = instances.get(0);
        return new Walk(first.getProcessDefinitionKey(), first.getProcessDefinitionName(), first.getProcessDefinitionVersion(),
            instances.stream().map(HistoricProcessInstance::getId).toList(), drawing.shapes(), drawing.edges(), steps.visits(), steps.open(),
            steps.walked());
    }

    private List<HistoricActivityInstance> activities(String instanceId) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instanceId).unlimitedList().stream()
            .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)).toList();
    }
}
