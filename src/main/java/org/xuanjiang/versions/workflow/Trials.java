package org.xuanjiang.versions.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.workflow.WithoutIdentity;
import org.xuanjiang.versions.IsNewestVersion;
import org.xuanjiang.versions.ProcessVersion;
import org.xuanjiang.versions.Rehearsed;
import org.xuanjiang.versions.Trial;
import org.xuanjiang.versions.VersionNotFound;

/** Tries whether cases could go over to the newest version of their model, each by itself, and moves none. */
@Component
public class Trials {

    private final VersionsInUse versions;
    private final Rehearsal rehearsal;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService models;
    private final Units units;
    private final WithoutIdentity withoutIdentity;
    private final Clock clock;

    Trials(VersionsInUse versions, Rehearsal rehearsal, RuntimeService runtime, HistoryService history, RepositoryService models, Units units,
           WithoutIdentity withoutIdentity, Clock clock) {
        this.versions = versions;
        this.rehearsal = rehearsal;
        this.runtime = runtime;
        this.history = history;
        this.models = models;
        this.units = units;
        this.withoutIdentity = withoutIdentity;
        this.clock = clock;
    }

    /**
     * @throws VersionNotFound when there is no such version
     * @throws IsNewestVersion when there is none newer
     */
    public Trial of(String definitionId) {
        var every = versions.every();
        var from = every.stream().filter(version -> version.definitionId().equals(definitionId)).findFirst().orElseThrow(VersionNotFound::new);
        if (from.newest()) {
            throw new IsNewestVersion();
        }
        var to = every.stream().filter(version -> version.newest() && version.key().equals(from.key())).findFirst().orElseThrow();
        return withoutIdentity.call(() -> trial(from, to));
    }

    private Trial trial(ProcessVersion from, ProcessVersion to) {
        var plan = plan(from, to);
        var steps = new Steps(models.getBpmnModelInstance(from.definitionId()), models.getBpmnModelInstance(to.definitionId()));
        var cases = oldest(from).stream().flatMap(instance -> rehearsed(instance, plan, steps).stream()).toList();
        var mapped = plan.getInstructions().stream().map(MigrationInstruction::getSourceActivityId).collect(Collectors.toSet());
        return Trial.of(from, to, cases, steps.forPeopleWithout(mapped));
    }

    /** Whatever the engine can map to its equal; building validates it. Messages and times would be those of the newest version. */
    private MigrationPlan plan(ProcessVersion from, ProcessVersion to) {
        return runtime.createMigrationPlan(from.definitionId(), to.definitionId()).mapEqualActivities().updateEventTriggers().build();
    }

    private List<HistoricProcessInstance> oldest(ProcessVersion version) {
        return history.createHistoricProcessInstanceQuery().processDefinitionId(version.definitionId()).unfinished()
            .orderByProcessInstanceStartTime().asc().orderByProcessInstanceId().asc().listPage(0, Trial.MOST_TRIED);
    }

    /** Nothing for what has ended meanwhile. */
    private Optional<Rehearsed> rehearsed(HistoricProcessInstance instance, MigrationPlan plan, Steps steps) {
        return rehearsal.hindrancesOf(instance.getId(), plan, steps).map(hindrances -> new Rehearsed(instance.getBusinessKey(),
            unitName(instance.getTenantId()), instance.getStartTime().toInstant().atZone(clock.getZone()).toOffsetDateTime(), hindrances));
    }

    private String unitName(String unitId) {
        return Stream.ofNullable(unitId).filter(units::contains).map(units::get).map(Unit::name).findFirst().orElse(unitId);
    }
}
