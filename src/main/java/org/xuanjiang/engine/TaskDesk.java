package org.xuanjiang.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/** A person at work on one task: opens its form, keeps a draft, submits. What the person may not see is not found. */
@Service
public class TaskDesk {

    private static final int ATTEMPTS = 3;
    private static final String UNIQUE_VIOLATION = "23505";

    private final OpenTasks open;
    private final TaskService tasks;
    private final TaskContexts contexts;
    private final TaskForms forms;
    private final List<TaskNotices> notices;
    private final SubmissionRules rules;
    private final Drafts drafts;
    private final Completions completions;
    private final TaskOpenings openings;
    private final TaskRecords records;
    private final Holders holders;
    private final LaterJudges laterJudges;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Units units;
    private final ObjectMapper json;
    private final WithoutIdentity withoutIdentity;
    private final TransactionTemplate transaction;

    TaskDesk(OpenTasks open, TaskService tasks, TaskContexts contexts, TaskForms forms, List<TaskNotices> notices, SubmissionRules rules, Drafts drafts,
             Completions completions, TaskOpenings openings, TaskRecords records, Holders holders, LaterJudges laterJudges,
             CurrentPerson currentPerson, People people, Units units, ObjectMapper json, WithoutIdentity withoutIdentity, TransactionTemplate transaction) {
        this.open = open;
        this.tasks = tasks;
        this.contexts = contexts;
        this.forms = forms;
        this.notices = notices;
        this.rules = rules;
        this.drafts = drafts;
        this.completions = completions;
        this.openings = openings;
        this.records = records;
        this.holders = holders;
        this.laterJudges = laterJudges;
        this.currentPerson = currentPerson;
        this.people = people;
        this.units = units;
        this.json = json;
        this.withoutIdentity = withoutIdentity;
        this.transaction = transaction;
    }

    /** @throws TaskNotFound when it is not open, or not this person's to see */
    OpenedForm open(String taskId) {
        var opened = transaction.execute(status -> {
            var person = currentPerson.get();
            var task = open.get(taskId, person);
            return withoutIdentity.call(() -> open(task, person));
        });
        openings.opened(taskId, currentPerson.get().id());
        return opened;
    }

    private OpenedForm open(Task task, Person person) {
        var form = forms.get(task.getTaskDefinitionKey());
        var context = contexts.of(task, person);
        var mine = person.id().equals(task.getAssignee());
        var draft = mine ? drafts.find(task.getId(), person.id()) : Optional.<Drafts.Draft>empty();
        var submission = draft.<Object>map(kept -> parse(kept.document())).orElseGet(() -> form.prefill(context));
        return new OpenedForm(opened(task, person), noticesOf(task), mine, form.view(context), submission,
            draft.map(Drafts.Draft::savedAt).orElse(null), mine ? offered(task, person) : List.of(), rules.of(form.submission()));
    }

    private OpenedTask opened(Task task, Person person) {
        if (task.getAssignee() == null) {
            return OpenedTask.of(task, null, null, null);
        }
        var absentId = records.standsFor(task.getId(), task.getAssignee());
        var absentName = absentId == null ? null : people.nameOf(absentId);
        return OpenedTask.of(task, people.nameOf(task.getAssignee()), absentName, takeOver(task, person).orElse(null));
    }

    private List<OfferedDraft> offered(Task task, Person person) {
        return drafts.ofOthers(task.getId(), person.id()).stream()
            .map(draft -> new OfferedDraft(people.nameOf(draft.personId()), draft.savedAt(), parse(draft.document()))).toList();
    }

    private List<TaskNotice> noticesOf(Task task) {
        return notices.stream().flatMap(source -> source.of(task.getId()).stream()).toList();
    }

    /** @return when the draft was kept; to be sent along with the next one */
    OffsetDateTime keepDraft(String taskId, String document, OffsetDateTime expected) {
        return transaction.execute(status -> {
            var person = currentPerson.get();
            var task = open.held(taskId, person);
            withoutIdentity.call(() -> {
                // Who lent it for an opinion will most likely submit it.
                laterJudges.requireLeft(contexts.of(task, person), Stream.ofNullable(task.getOwner()).toList());
                return null;
            });
            if (!parse(document).isObject()) {
                throw InvalidSubmission.at("", "草稿的格式不对，请刷新页面后重新填写。");
            }
            return drafts.save(taskId, person.id(), document, expected);
        });
    }

    /** Takes the task, through the gate as with the Tasklist's own button; nothing changes for who holds it already. */
    void claim(String taskId) {
        transaction.executeWithoutResult(status -> {
            var person = currentPerson.get();
            take(open.get(taskId, person), person);
        });
    }

    private void take(Task task, Person person) {
        if (!person.id().equals(task.getAssignee()) && !takesOver(task, person)) {
            claim(task.getId(), person);
        }
    }

    /** Out of the hands of whoever the person stands for, or of the person's own deputy. */
    private boolean takesOver(Task task, Person person) {
        var may = withoutIdentity.call(() -> takeOver(task, person)).isPresent();
        if (may) {
            withoutIdentity.call(() -> {
                tasks.setAssignee(task.getId(), person.id());
                return null;
            });
        }
        return may;
    }

    /** What the button for it says; nothing for whoever cannot. */
    private Optional<String> takeOver(Task task, Person person) {
        var holder = task.getAssignee();
        if (holder == null || holder.equals(person.id()) || task.getDelegationState() == DelegationState.PENDING) {
            return Optional.empty();
        }
        if (person.id().equals(records.standsFor(task.getId(), holder))) {
            return Optional.of("收回由本人办理");
        }
        return holders.mayHoldFor(contexts.of(task, person), contexts.candidateGroups(task), holder) ? Optional.of("代" + people.nameOf(holder) + "办理") : Optional.empty();
    }

    private void claim(String taskId, Person person) {
        try {
            tasks.claim(taskId, person.id());
        } catch (AuthorizationException watchesOnly) {
            throw new NotYourTask();
        }
    }

    /** Gives a claimed task back to everybody who may take it; the draft waits for this person's return. */
    void release(String taskId) {
        transaction.executeWithoutResult(status -> {
            var person = currentPerson.get();
            if (open.held(taskId, person).getDelegationState() == DelegationState.PENDING) {
                throw new AskedForOpinion();
            }
            withoutIdentity.call(() -> {
                tasks.setAssignee(taskId, null);
                return null;
            });
        });
    }

    /**
     * Completes the task with this submission, once: the same request repeated with the same key changes nothing more.
     *
     * @throws AlreadyCompleted when somebody was faster
     */
    void complete(String taskId, String document, String idempotencyKey) {
        complete(taskId, document, idempotencyKey, person -> open.held(taskId, person));
    }

    /**
     * Takes the task as {@link #claim} does and completes it, in one transaction and through the same gate: a refusal leaves it as it was.
     *
     * @param beforehand looks at the task before it is taken, and may refuse
     * @throws AlreadyCompleted when somebody was faster
     */
    public void takeAndComplete(String taskId, String document, String idempotencyKey, Consumer<TaskContext> beforehand) {
        complete(taskId, document, Submission.checkedKey(idempotencyKey), person -> {
            var task = open.get(taskId, person);
            withoutIdentity.call(() -> {
                beforehand.accept(contexts.of(task, person));
                return null;
            });
            take(task, person);
        });
    }

    /** Whether this person has had the form of the task on the screen. */
    public boolean hasOpened(String taskId, String personId) {
        return openings.isKnown(taskId, personId);
    }

    /** Whether this person has begun to fill in the form of the task. */
    public boolean hasDraft(String taskId, String personId) {
        return drafts.find(taskId, personId).isPresent();
    }

    private void complete(String taskId, String document, String idempotencyKey, Consumer<Person> ready) {
        var person = currentPerson.get();
        var earlier = completions.find(taskId);
        if (earlier.isPresent()) {
            answerEarlier(earlier.get(), person, document, idempotencyKey);
            return;
        }
        for (var attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    ready.accept(person);
                    tasks.complete(taskId, Submission.of(document, idempotencyKey));
                });
                return;
            } catch (RuntimeException thrown) {
                if (!mayBeLostRace(thrown)) {
                    throw thrown;
                }
                var winner = completions.find(taskId);
                if (winner.isPresent()) {
                    answerEarlier(winner.get(), person, document, idempotencyKey);
                    return;
                }
                if (isNotFound(thrown) || attempt == ATTEMPTS && thrown instanceof NullValueException) {
                    throw thrown;
                }
                // Two people ended parallel branches at the same moment: not the task but its surroundings changed.
                if (attempt == ATTEMPTS) {
                    throw new TaskChangedMeanwhile();
                }
            }
        }
    }

    /** The row of the winner is in the way, or the task is gone already; the engine wraps what its listeners throw. */
    private static boolean mayBeLostRace(RuntimeException thrown) {
        // NullValueException is the engine's word for a task that went away since we looked.
        if (isNotFound(thrown) || thrown instanceof NullValueException) {
            return true;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof DuplicateKeyException
                || cause instanceof ConcurrencyFailureException) {
                return true;
            }
            // On PostgreSQL the engine stumbles over the aborted transaction while it looks for an error handler.
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotFound(RuntimeException thrown) {
        return RefusedByGate.in(thrown) instanceof TaskNotFound;
    }

    private void answerEarlier(Completions.Completed earlier, Person person, String document, String idempotencyKey) {
        if (!mayKnowOf(earlier, person)) {
            throw new TaskNotFound();
        }
        if (!earlier.isRepeatedBy(person.id(), document, idempotencyKey)) {
            throw new AlreadyCompleted(people.nameOf(earlier.personId()), earlier.at());
        }
    }

    /** Tasks of a campaign belong to no unit: the federation's people, who belong to all of them, handle those. */
    private boolean mayKnowOf(Completions.Completed earlier, Person person) {
        return earlier.unitId() == null ? units.all().stream().map(Unit::id).allMatch(person::belongsTo) : person.belongsTo(earlier.unitId());
    }

    private JsonNode parse(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException notJson) {
            throw InvalidSubmission.at("", "提交的内容不是有效的 JSON，请刷新页面后重新填写。");
        }
    }
}
