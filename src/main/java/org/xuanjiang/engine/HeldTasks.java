package org.xuanjiang.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** Claimed tasks, for those parts of the program that hand them over. Who may ask for that is for the caller to decide. */
@Component
public class HeldTasks {

    private final TaskService tasks;
    private final TaskContexts contexts;
    private final TaskForms forms;
    private final TaskRecords records;
    private final Holders holders;
    private final People people;
    private final WithoutIdentity withoutIdentity;
    private final ApplicationEventPublisher events;

    HeldTasks(TaskService tasks, TaskContexts contexts, TaskForms forms, TaskRecords records, Holders holders, People people,
              WithoutIdentity withoutIdentity, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.forms = forms;
        this.records = records;
        this.events = events;
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
        var groups = contexts.candidateGroups(task);
        var context = contexts.of(task, null);
        return groups.stream().flatMap(group -> people.activeIn(group).stream()).distinct()
            .filter(among).filter(person -> !person.id().equals(task.getAssignee()) && mayHold(context.by(person), groups))
            .toList();
    }

    private boolean mayHold(TaskContext context, List<String> groups) {
        try {
            holders.requireMayHold(context, groups);
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
        return change(taskId, task -> {
            if (isLent(task)) {
                bringBack(task);
                events.publishEvent(new LentTaskGiven(taskId));
            }
            tasks.setAssignee(taskId, personId);
        });
    }

    /** Everybody else who may say what they think of this claimed task: colleagues of those who may do it. */
    public List<Person> counsellors(String taskId) {
        return colleagues(taskId, (task, context) -> holders.mayBeConsulted(context));
    }

    /**
     * Everybody else who may sign this claimed review, whatever their role; nobody when it is no review.
     *
     * @param already who signs it besides
     */
    public List<Person> countersigners(String taskId, Collection<String> already) {
        return isReview(taskId) ? colleagues(taskId, (task, context) -> mayCountersign(task, context, already)) : List.of();
    }

    private boolean mayCountersign(Task task, TaskContext context, Collection<String> already) {
        return holders.mayCountersign(context, Stream.concat(already.stream(), Stream.ofNullable(task.getAssignee())).toList());
    }

    /**
     * Whether this person may sign it: stands nowhere in the matter where a judge may not stand, and leaves others to judge.
     *
     * @param already who signs it besides
     */
    public boolean mayCountersign(String taskId, Person person, Collection<String> already) {
        return withoutIdentity.call(() -> open(taskId).filter(task -> mayCountersign(task, contexts.of(task, person), already)).isPresent());
    }

    public boolean isReview(String taskId) {
        return withoutIdentity.call(() -> held(taskId)).map(task -> forms.get(task.getTaskDefinitionKey()).isReview()).orElse(false);
    }

    private List<Person> colleagues(String taskId, BiPredicate<Task, TaskContext> may) {
        return withoutIdentity.call(() -> held(taskId).map(task -> {
            var among = contexts.candidateGroups(task).stream().anyMatch(Roles.OF_FEDERATION::contains) ? Roles.OF_FEDERATION : Roles.OF_UNITS;
            var absent = records.standsFor(taskId, task.getAssignee());
            var context = contexts.of(task, null);
            return among.stream().flatMap(group -> people.activeIn(group).stream()).distinct()
                .filter(person -> !person.id().equals(task.getAssignee()) && !person.id().equals(absent) && may.test(task, context.by(person)))
                .sorted(Comparator.comparing(Person::id)).toList();
        }).orElse(List.of()));
    }

    /** Whether the holder has it only to say what they think. */
    public boolean isLent(String taskId) {
        return withoutIdentity.call(() -> held(taskId)).filter(HeldTasks::isLent).isPresent();
    }

    /**
     * Lets another person have the task for their opinion; it cannot be completed before it is back.
     *
     * @return whether it was still to be had
     */
    public boolean lend(String taskId, String personId) {
        return change(taskId, task -> tasks.delegateTask(taskId, personId));
    }

    /** Gives it back to whoever lent it, in whosever hands it is by now. */
    public boolean bringBack(String taskId) {
        return change(() -> open(taskId), this::bringBack);
    }

    private void bringBack(Task task) {
        if (isLent(task)) {
            tasks.resolveTask(task.getId());
            // Otherwise the engine would return it to this person for ever, whoever holds and lends it next.
            var returned = open(task.getId()).orElseThrow();
            returned.setOwner(null);
            tasks.saveTask(returned);
        }
    }

    private static boolean isLent(Task task) {
        return task.getDelegationState() == DelegationState.PENDING;
    }

    /** The open tasks that this person has claimed, or lent to others. */
    public List<HeldTask> heldBy(String personId) {
        return withoutIdentity.call(() -> Stream.concat(
                tasks.createTaskQuery().active().taskAssignee(personId).orderByTaskCreateTime().asc().list().stream().filter(task -> !isLent(task)),
                tasks.createTaskQuery().active().taskOwner(personId).taskDelegationState(DelegationState.PENDING).orderByTaskCreateTime().asc()
                    .list().stream())
            .map(HeldTask::of).toList());
    }

    /** Name of an open task, with whose and what. */
    public Optional<String> nameOf(String taskId) {
        return withoutIdentity.call(() -> open(taskId)).map(Task::getName);
    }

    /** @param unitId {@code null} for the tasks of a campaign */
    public record HeldTask(String id, String name, String unitId) {

        static HeldTask of(Task task) {
            return new HeldTask(task.getId(), task.getName(), task.getTenantId());
        }
    }

    private boolean change(String taskId, Consumer<Task> act) {
        return change(() -> held(taskId), act);
    }

    private boolean change(Supplier<Optional<Task>> which, Consumer<Task> act) {
        try {
            return withoutIdentity.call(() -> {
                var task = which.get();
                task.ifPresent(act);
                return task.isPresent();
            });
        } catch (OptimisticLockingException beingCompleted) {
            return false;
        }
    }

    private Optional<Task> open(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).active().singleResult());
    }

    private Optional<Task> held(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).active().taskAssigned().singleResult());
    }
}
