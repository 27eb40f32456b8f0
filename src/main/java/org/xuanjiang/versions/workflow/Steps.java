package org.xuanjiang.versions.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.xuanjiang.versions.Hindrance;

/** Says in words of the older model what the engine says in ids and in English. */
record Steps(BpmnModelInstance older, BpmnModelInstance newest) {

    private static final String BODY = "#" + ActivityTypes.MULTI_INSTANCE_BODY;

    /** Each once, although a case may stand in a step several times. */
    List<Hindrance> hindrances(MigratingProcessInstanceValidationReport report) {
        return Stream.of(
                report.getFailures().stream().map(failure -> Hindrance.ofCase(Hindrance.Kind.CASE_DOES_NOT_FIT)),
                report.getActivityInstanceReports().stream().map(this::hindrance),
                report.getTransitionInstanceReports().stream().map(this::hindrance))
            .flatMap(hindrances -> hindrances).distinct().toList();
    }

    /** @param mapped ids of what has its equal in the newest version */
    List<String> forPeopleWithout(Set<String> mapped) {
        return older.getModelElementsByType(UserTask.class).stream().map(UserTask::getId).filter(id -> !mapped.contains(id)).map(this::name)
            .distinct().toList();
    }

    private Hindrance hindrance(MigratingActivityInstanceValidationReport report) {
        return hindrance(report.getSourceScopeId(), report.getMigrationInstruction());
    }

    private Hindrance hindrance(MigratingTransitionInstanceValidationReport report) {
        return hindrance(report.getSourceScopeId(), report.getMigrationInstruction());
    }

    private Hindrance hindrance(String activityId, MigrationInstruction instruction) {
        var id = activityId.replace(BODY, "");
        var kind = instruction != null ? Hindrance.Kind.STEP_DOES_NOT_FIT
            : newest.getModelElementById(id) == null ? Hindrance.Kind.STEP_IS_GONE : Hindrance.Kind.STEP_IS_ANOTHER;
        return new Hindrance(kind, name(id));
    }

    private String name(String id) {
        return older.getModelElementById(id) instanceof FlowElement step && step.getName() != null ? step.getName().strip() : "未命名的步骤";
    }
}
