package org.xuanjiang.engine;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** The tasks of those who are away, as their deputies find them. Whether somebody stands for another is asked of the same rules as at the gate. */
@Component
public class DeputyTasks {

    private static final Comparator<Task> MOST_URGENT_FIRST =
        Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.<Date>naturalOrder())).thenComparing(Task::getCreateTime);

    private final TaskService tasks;
    private final TaskContexts contexts;
    private final TaskRecords records;
    private final Holders holders;
    private final People people;
    private final WithoutIdentity withoutIdentity;

    DeputyTasks(TaskService tasks, TaskContexts contexts, TaskRecords records, Holders holders, People people, WithoutIdentity withoutIdentity) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.records = records;
        this.holders = holders;
        this.people = people;
        this.withoutIdentity = withoutIdentity;
    }

    /**
     * Open tasks that the deputy could take over from this person, or claim for them, the most urgent first.
     *
     * @param taskKeys user tasks that are meant; none for all
     */
    public List<Task> openFor(Person absent, Person deputy, int most, String... taskKeys) {
        return withoutIdentity.call(() -> Stream.concat(claimedBy(absent, taskKeys), offeredTo(absent, taskKeys)).sorted(MOST_URGENT_FIRST)
            .filter(task -> holders.mayHoldFor(contexts.of(task, deputy), contexts.candidateGroups(task), absent.id()))
            .limit(most).toList());
    }

    private Stream<Task> claimedBy(Person absent, String... taskKeys) {
        return open(taskKeys).taskAssignee(absent.id()).list().stream().filter(task -> task.getDelegationState() != DelegationState.PENDING);
    }

    private Stream<Task> offeredTo(Person absent, String... taskKeys) {
        var roles = List.copyOf(absent.groups());
        var ofCampaigns = open(taskKeys).taskUnassigned().taskCandidateGroupIn(roles).withoutTenantId().list().stream();
        return absent.unitIds().isEmpty() ? ofCampaigns : Stream.concat(ofCampaigns,
            open(taskKeys).taskUnassigned().taskCandidateGroupIn(roles).tenantIdIn(absent.unitIds().toArray(String[]::new)).list().stream());
    }

    private TaskQuery open(String... taskKeys) {
        var query = tasks.createTaskQuery().active();
        return taskKeys.length == 0 ? query : query.taskDefinitionKeyIn(taskKeys);
    }

    /** Name of the person for whom this holder has the task; nothing when they have it for themselves. */
    public Optional<String> absentName(String taskId, String holderId) {
        return Optional.ofNullable(records.standsFor(taskId, holderId)).map(people::nameOf);
    }

    /** Ids of the open tasks that a deputy holds for this person. */
    public List<String> heldFor(String personId, String deputyId) {
        return records.heldFor(personId, deputyId);
    }
}
