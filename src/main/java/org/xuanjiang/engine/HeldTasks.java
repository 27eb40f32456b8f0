package org.xuanjiang.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** Claimed tasks, for those parts of the program that hand them over. Who may ask for that is for the caller to decide. */
@Component
public class HeldTasks {

    private final TaskService tasks;
    private final TaskContexts contexts;
    private final Holders holders;
    private final People people;
    private final WithoutIdentity withoutIdentity;

    HeldTasks(TaskService tasks, TaskContexts contexts, Holders holders, People people, WithoutIdentity withoutIdentity) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.holders = holders;
        this.people = people;
        this.withoutIdentity = withoutIdentity;
    }

    /** Who has claimed this task; nobody when it is not claimed, or not open. */
    public Optional<Person> holder(String taskId) {
        return withoutIdentity.call(() -> held(taskId)).map(task -> people.get(task.getAssignee()));
    }

    /** Everybody but the present holder who may hold this claimed task, by id. */
    public List<Person> successors(String taskId) {
        return successors(taskId, person -> true);
    }

    /** Whether this person is one of them. */
    public boolean maySucceed(String taskId, String personId) {
        return !successors(taskId, person -> person.id().equals(personId)).isEmpty();
    }

    private List<Person> successors(String taskId, Predicate<Person> among) {
        return withoutIdentity.call(() -> held(taskId).map(task -> successors(task, among)).orElse(List.of()));
    }

    private List<Person> successors(Task task, Predicate<Person> among) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        return groups.stream().flatMap(group -> people.activeIn(group).stream()).distinct()
            .filter(among).filter(person -> !person.id().equals(task.getAssignee()) && mayHold(task, person, groups))
            .toList();
    }

    private boolean mayHold(Task task, Person person, List<String> groups) {
        try {
            holders.requireMayHold(contexts.of(task, person), groups);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    /**
     * Gives a claimed task to another person, whom the gate examines as if they claimed it, or back to everybody who may claim it.
     * Drafts stay.
     *
     * @param personId {@code null} for everybody
     * @return whether it was still to be had
     */
    public boolean give(String taskId, String personId) {
        try {
            return withoutIdentity.call(() -> {
                var open = held(taskId).isPresent();
                if (open) {
                    tasks.setAssignee(taskId, personId);
                }
                return open;
            });
        } catch (OptimisticLockingException beingCompleted) {
            return false;
        }
    }

    private Optional<Task> held(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).active().taskAssigned().singleResult());
    }
}
