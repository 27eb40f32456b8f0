package org.xuanjiang.history.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.history.Case;
import org.xuanjiang.history.CaseKind;
import org.xuanjiang.history.PathNotFound;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** Asks the engine's history, by the keys of one case, which way it took. */
@Component
@Transactional(readOnly = true)
public class WalkedPaths {

    private final HistoryService history;
    private final RepositoryService models;
    private final WithoutIdentity withoutIdentity;
    private final Clock clock;

    WalkedPaths(HistoryService history, RepositoryService models, WithoutIdentity withoutIdentity, Clock clock) {
        this.history = history;
        this.models = models;
        this.withoutIdentity = withoutIdentity;
        this.clock = clock;
    }

    /**
     * @param instanceId one of the processes of the case; {@code null} for the one that carries it, the newest where there were several
     * @throws PathNotFound when the case has no such process
     */
    public WalkedPath of(Case about, String instanceId) {
        return withoutIdentity.call(() -> path(about, instanceId == null ? carrying(about) : belonging(about, instanceId)));
    }

    private HistoricProcessInstance carrying(Case about) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(about.id()).processDefinitionKey(processOf(about.kind()))
            .orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst().orElseThrow(PathNotFound::new);
    }

    private HistoricProcessInstance belonging(Case about, String instanceId) {
        var instance = history.createHistoricProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        if (instance == null || !about.businessKeys().contains(instance.getBusinessKey())) {
            throw new PathNotFound();
        }
        return instance;
    }

    private static String processOf(CaseKind kind) {
        return switch (kind) {
            case CAMPAIGN -> "campaign";
            case PLAN -> "lecture-plan";
            case ARTICLE -> "publicity-review";
        };
    }

    private WalkedPath path(Case about, HistoricProcessInstance instance) {
        var instances = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
            .orderPartiallyByOccurrence().asc().unlimitedList();
        var footprints = new Footprints(models.getBpmnModelInstance(instance.getProcessDefinitionId()), instances);
        return new WalkedPath(instance.getId(), instance.getProcessDefinitionName(), instance.getProcessDefinitionVersion(),
            moment(instance.getStartTime()), moment(instance.getEndTime()), xml(instance.getProcessDefinitionId()), footprints.visited(),
            footprints.taken(), calls(about, instances));
    }

    private List<WalkedPath.Called> calls(Case about, List<HistoricActivityInstance> instances) {
        var byInstance = instances.stream().filter(activity -> activity.getCalledProcessInstanceId() != null)
            .collect(Collectors.toMap(HistoricActivityInstance::getCalledProcessInstanceId, HistoricActivityInstance::getActivityId,
                (first, again) -> first));
        return byInstance.isEmpty() ? List.of()
            : history.createHistoricProcessInstanceQuery().processInstanceIds(Set.copyOf(byInstance.keySet()))
                .orderByProcessInstanceStartTime().asc().unlimitedList().stream()
                .map(called -> new WalkedPath.Called(byInstance.get(called.getId()), called.getId(), called.getProcessDefinitionName(),
                    called.getBusinessKey().equals(about.id()) ? null : called.getBusinessKey(), moment(called.getStartTime()),
                    moment(called.getEndTime())))
                .toList();
    }

    private String xml(String definitionId) {
        try (var model = models.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the model " + definitionId + " cannot be read", unreadable);
        }
    }

    private OffsetDateTime moment(Date at) {
        return at == null ? null : at.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
