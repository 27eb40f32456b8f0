package org.xuanjiang.plan.workflow;

import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.DeputyTasks;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.deputy.Deputyships;

/** The judgements of plans that one person could consent to: those that they hold, those that nobody does, and those of whom they stand for today. */
@Component
class JointTasks {

    private static final Comparator<JointTask> MOST_URGENT_FIRST = Comparator.comparing((JointTask joint) -> joint.task().getDueDate(),
        Comparator.nullsLast(Comparator.<Date>naturalOrder())).thenComparing(joint -> joint.task().getId());

    private final TaskService tasks;
    private final DeputyTasks deputyTasks;
    private final Deputyships deputyships;

    JointTasks(TaskService tasks, DeputyTasks deputyTasks, Deputyships deputyships) {
        this.tasks = tasks;
        this.deputyTasks = deputyTasks;
        this.deputyships = deputyships;
    }

    /** @param absentName for whom it would be done; {@code null} for the person themselves */
    record JointTask(Task task, String absentName) {
    }

    /** Whether such tasks come to this person at all. */
    boolean comeTo(Person person) {
        return isJudge(person) || absentJudges(person).findAny().isPresent();
    }

    /** The most urgent first. */
    List<JointTask> of(Person person, int most) {
        var found = new HashMap<String, JointTask>();
        if (!person.unitIds().isEmpty()) {
            absentJudges(person).forEach(absent -> addThoseOf(absent, person, most, found));
            // What somebody may do in their own right, too, they do in their own right.
            addTheirOwn(person, most, found);
        }
        return found.values().stream().sorted(MOST_URGENT_FIRST).limit(most).toList();
    }

    private void addThoseOf(Person absent, Person deputy, int most, Map<String, JointTask> found) {
        deputyTasks.openFor(absent, deputy, most, JointStep.taskKeys()).forEach(task -> found.put(task.getId(), new JointTask(task, absent.name())));
    }

    private void addTheirOwn(Person person, int most, Map<String, JointTask> found) {
        if (isJudge(person)) {
            open(person).taskUnassigned().taskCandidateGroupIn(List.copyOf(person.groups())).listPage(0, most)
                .forEach(task -> found.put(task.getId(), new JointTask(task, null)));
        }
        open(person).taskAssignee(person.id()).listPage(0, most).stream()
            // Whoever is only asked for an opinion decides nothing.
            .filter(task -> task.getDelegationState() != DelegationState.PENDING)
            .forEach(task -> found.put(task.getId(), new JointTask(task, deputyTasks.absentName(task.getId(), person.id()).orElse(null))));
    }

    private TaskQuery open(Person person) {
        return tasks.createTaskQuery().active().tenantIdIn(person.unitIds().toArray(String[]::new)).taskDefinitionKeyIn(JointStep.taskKeys())
            .orderByDueDate().asc().orderByTaskId().asc();
    }

    private Stream<Person> absentJudges(Person deputy) {
        return deputyships.representedBy(deputy.id()).stream().filter(JointTasks::isJudge);
    }

    private static boolean isJudge(Person person) {
        return Stream.of(Roles.UNIT_LEADER, Roles.REVIEWER, Roles.APPROVER).anyMatch(person::isIn);
    }
}
