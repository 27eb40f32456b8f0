package org.xuanjiang.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.NotSignedIn;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.deputy.DeputyActs;

/**
 * The one way through a user task, whatever API was called: who may take it, who may complete it, and that a completion is
 * a submission which its form accepts. Runs inside the engine's command, so a refusal undoes everything.
 */
@Component
class Gate {

    private final TaskForms forms;
    private final SubmissionReader reader;
    private final Completions completions;
    private final TaskRecords records;
    private final Drafts drafts;
    private final Contributions contributions;
    private final FormEfforts efforts;
    private final Holders holders;
    private final LaterJudges laterJudges;
    private final List<OtherHands> otherHands;
    private final DeputyActs deputyActs;
    private final List<TaskEvents> events;
    private final People people;
    private final Units units;
    private final IdentityService identities;
    private final Clock clock;

    Gate(TaskForms forms, SubmissionReader reader, Completions completions, TaskRecords records, Drafts drafts,
         Contributions contributions, FormEfforts efforts, Holders holders, LaterJudges laterJudges, List<OtherHands> otherHands, DeputyActs deputyActs,
         List<TaskEvents> events, People people, Units units, IdentityService identities, Clock clock) {
        this.forms = forms;
        this.reader = reader;
        this.completions = completions;
        this.records = records;
        this.drafts = drafts;
        this.contributions = contributions;
        this.efforts = efforts;
        this.holders = holders;
        this.laterJudges = laterJudges;
        this.otherHands = otherHands;
        this.deputyActs = deputyActs;
        this.events = events;
        this.people = people;
        this.units = units;
        this.identities = identities;
        this.clock = clock;
    }

    /** Twenty tasks called 审核方案 help nobody: the name says whose and what. */
    void onCreate(DelegateTask task) {
        var unit = task.getTenantId() == null ? "" : units.get(task.getTenantId()).shortName();
        var subject = forms.get(task.getTaskDefinitionKey()).subject(context(task, null));
        task.setName(Stream.of(task.getName(), unit, subject).filter(part -> !part.isBlank()).collect(Collectors.joining(" · ")));
        records.created(task);
        events.forEach(event -> event.arrived(facts(task), actingId()));
    }

    void onAssignment(DelegateTask task) {
        if (task.getAssignee() != null) {
            var acting = identities.getCurrentAuthentication();
            if (acting != null && !task.getAssignee().equals(acting.getUserId())) {
                throw new NotForOthers();
            }
            records.changed(task, standsFor((TaskEntity) task));
        } else {
            records.changed(task, null);
        }
    }

    /** For whom the new holder has the task, or a refusal. */
    private String standsFor(TaskEntity task) {
        var context = context(task, people.get(task.getAssignee()));
        if (task.getDelegationState() == DelegationState.PENDING) {
            if (!holders.mayBeConsulted(context)) {
                throw new NotYourTask();
            }
            return null;
        }
        if (task.getAssignee().equals(task.getOwner())) {
            // Comes back from whoever was consulted; whether its holder may still complete it is asked then.
            return records.standsFor(task.getId(), task.getAssignee());
        }
        var before = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return holders.standsFor(context, groups(task), before == null ? null : before.getOrgValueString());
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    }

    void onComplete(DelegateTask task) {
        var person = actor();
        if (!person.id().equals(task.getAssignee())) {
            throw new NotClaimed();
        }
        if (((TaskEntity) task).getDelegationState() == DelegationState.PENDING) {
            throw new AskedForOpinion();
        }
        complete(forms.get(task.getTaskDefinitionKey()), task, person);
        records.ended(task);
    }

    /** The engine says so, too, when a deadline nears and when somebody claims the task. */
    void onUpdate(DelegateTask task) {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
            records.changed(task, task.getAssignee() == null ? null : records.standsFor(task.getId(), task.getAssignee()));
        }
    }

    void onDelete(DelegateTask task) {
        records.ended(task);
    }

    private <S extends Record> void complete(TaskForm<S> form, DelegateTask task, Person person) {
        var document = (String) task.getVariable(Submission.DOCUMENT);
        if (document == null) {
            throw new SubmissionMissing();
        }
        var at = OffsetDateTime.now(clock);
        // First of all rows: its unique task id makes the slower of two submitters wait and then fail.
        completions.record(new Completion(task.getId(), task.getTaskDefinitionKey(), task.getName(), businessKey(task),
            task.getTenantId(), person.id(), at, document,
            (String) task.getVariable(Submission.IDEMPOTENCY_KEY)));
        // A role, a unit or a deputyship may have been taken away since the task was claimed.
        var absentId = records.standsFor(task.getId(), person.id());
        var context = context(task, person);
        holders.requireMayHoldFor(context, groups(task), absentId);
        otherHands.forEach(hands -> hands.requireNobodyAwaited(task.getId()));
        var contributors = contributors(task, person.id(), absentId);
        laterJudges.requireLeft(context, contributors);
        var submission = reader.read(document, form.submission());
        // Before the submission changes what the form would begin with.
        efforts.record(task.getId(), at, document, form.prefill(context));
        var routing = form.submit(submission, context);
        contributions.record(task.getId(), contributors);
        if (absentId != null) {
            deputyActs.note(task.getId(), businessKey(task), person.id(), absentId, clock.instant());
        }
        drafts.discard(task.getId());
        var token = token(task);
        routing.variables().forEach(token::setVariableLocal);
        events.forEach(event -> event.completed(facts(task), person, routing));
    }

    /** Whoever typed into it, had a say in it, or had it done by another. */
    private List<String> contributors(DelegateTask task, String personId, String absentId) {
        return Stream.of(drafts.ofOthers(task.getId(), personId).stream().map(Drafts.Draft::personId),
                otherHands.stream().flatMap(hands -> hands.in(task.getId()).stream()), Stream.ofNullable(absentId))
            .flatMap(ids -> ids).filter(id -> !id.equals(personId)).distinct().toList();
    }

    /**
     * The execution that leaves the task. A task with boundary events has an execution of its own, which ends with it;
     * and a variable set any higher would be shared, and fought over, by the sessions that run in parallel.
     */
    private static ExecutionEntity token(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        return execution.getActivity().isScope() ? execution.getParent() : execution;
    }

    TaskContext context(DelegateTask task, Person person) {
        return new TaskContext(task.getId(), task.getTaskDefinitionKey(), businessKey(task), task.getTenantId(), person,
            task::getVariable);
    }

    private static TaskFacts facts(DelegateTask task) {
        return new TaskFacts(task.getId(), task.getTaskDefinitionKey(), task.getName(),
            groups(task).stream().findFirst().orElse(null), task.getTenantId(),
            businessKey(task), task.getProcessInstanceId(), task.getCreateTime().toInstant(),
            task.getDueDate() == null ? null : task.getDueDate().toInstant(), task.getAssignee());
    }

    private static String businessKey(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution()).getProcessBusinessKey();
    }

    /** Whose act it is, also where the program itself asks the engine for that person; {@code null} when time has come. */
    private String actingId() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication != null) {
            return authentication.getUserId();
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? null : signedIn.getName();
    }

    private Person actor() {
        var authentication = identities.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new NotSignedIn();
        }
        return people.get(authentication.getUserId());
    }
}
