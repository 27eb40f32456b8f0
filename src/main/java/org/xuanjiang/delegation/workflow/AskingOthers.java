package org.xuanjiang.delegation.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.delegation.Counsel;
import org.xuanjiang.delegation.CounselNotFound;
import org.xuanjiang.delegation.Counsels;
import org.xuanjiang.delegation.NotAReview;
import org.xuanjiang.delegation.NotForThisPerson;
import org.xuanjiang.delegation.NotYoursToAnswer;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.engine.LentTaskGiven;
import org.xuanjiang.engine.OpenTasks;
import org.xuanjiang.engine.OtherHands;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.notification.workflow.TaskMessages;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.deputy.Deputyships;

/**
 * Whoever holds a task asks another what they think of it (征求意见): the task goes there and comes back with the answer. Or has a review
 * signed by others as well (加签): it stays, and waits for them.
 */
@Component
@Transactional
public class AskingOthers implements OtherHands {

    private final Counsels counsels;
    private final HeldTasks tasks;
    private final HeldByOneself own;
    private final OpenTasks open;
    private final Deputyships deputyships;
    private final TaskMessages messages;
    private final People people;

    AskingOthers(Counsels counsels, HeldTasks tasks, HeldByOneself own, OpenTasks open, Deputyships deputyships, TaskMessages messages,
                 People people) {
        this.counsels = counsels;
        this.tasks = tasks;
        this.own = own;
        this.open = open;
        this.deputyships = deputyships;
        this.messages = messages;
        this.people = people;
    }

    /** @throws NotForThisPerson when the other is no colleague of those who may do the task */
    public void consult(String taskId, String toId, String question, Person actor) {
        own.require(taskId, actor);
        if (tasks.counsellors(taskId).stream().noneMatch(person -> person.id().equals(toId))) {
            throw new NotForThisPerson("就这个事项提意见");
        }
        counsels.ask(taskId, Counsel.Kind.CONSULTATION, actor.id(), toId, question);
        if (!tasks.lend(taskId, toId)) {
            throw new NotHeldAnyMore();
        }
        messages.asked(taskId, toId, "征求您的意见", question, actor.id());
    }

    /**
     * @throws NotAReview       for a task that judges nothing
     * @throws NotForThisPerson when one of the others may not judge the matter
     */
    public void addCountersigners(String taskId, List<String> personIds, String question, Person actor) {
        own.require(taskId, actor);
        if (!tasks.isReview(taskId)) {
            throw new NotAReview();
        }
        var signers = new HashSet<>(signers(taskId));
        personIds.stream().distinct().forEach(id -> {
            if (tasks.countersigners(taskId, signers).stream().noneMatch(person -> person.id().equals(id))) {
                throw new NotForThisPerson("会签这个事项");
            }
            counsels.ask(taskId, Counsel.Kind.COUNTERSIGNATURE, actor.id(), id, question);
            signers.add(id);
            messages.asked(taskId, id, "请您会签", question, actor.id());
        });
    }

    /** Those whose countersignature is on the task or awaited. */
    @Transactional(readOnly = true)
    public List<String> signers(String taskId) {
        return counsels.ofTask(taskId).stream().filter(one -> one.kind() == Counsel.Kind.COUNTERSIGNATURE && one.withdrawnAt() == null)
            .map(Counsel::personId).toList();
    }

    /**
     * @throws NotYoursToAnswer for whoever was not asked
     * @throws CounselNotFound  when the task is not the actor's to see
     */
    public void answer(String id, Counsel.Stance stance, String opinion, Person actor) {
        var counsel = seen(id, actor);
        if (counsel.isOpen() && !mayAnswer(counsel, actor)) {
            throw new NotYoursToAnswer();
        }
        counsels.answer(counsel, stance, opinion, actor.id());
        var said = counsels.get(id);
        var back = counsel.kind() == Counsel.Kind.CONSULTATION;
        if (back) {
            tasks.bringBack(counsel.taskId());
        }
        messages.answered(counsel.taskId(), counsel.askedBy(), back ? "意见已答复" : "会签" + said.stance().label(), said.opinion(), actor.id());
    }

    /**
     * By whoever holds the task now, or lent it.
     *
     * @throws CounselNotFound for everybody else
     */
    public void withdraw(String id, String reason, Person actor) {
        var counsel = seen(id, actor);
        if (counsel.isOpen() && !mayWithdraw(counsel, actor)) {
            throw new CounselNotFound();
        }
        counsels.withdraw(counsel, actor.id(), reason);
        if (counsel.kind() == Counsel.Kind.CONSULTATION) {
            tasks.bringBack(counsel.taskId());
        }
    }

    /** Whoever was asked; a countersignature also by who stands for them, if nothing keeps them from judging. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Counsel counsel, Person person) {
        if (!counsel.isOpen()) {
            return false;
        }
        if (counsel.kind() == Counsel.Kind.CONSULTATION) {
            return counsel.personId().equals(person.id());
        }
        var asked = counsel.personId().equals(person.id())
            || deputyships.representedBy(person.id()).stream().anyMatch(absent -> absent.id().equals(counsel.personId()));
        var hands = Stream.concat(in(counsel.taskId()).stream(), Stream.of(person.id(), counsel.personId())).toList();
        return asked && tasks.mayCountersign(counsel.taskId(), person, hands)
            && tasks.mayCountersign(counsel.taskId(), people.get(counsel.personId()), hands);
    }

    @Transactional(readOnly = true)
    public boolean mayWithdraw(Counsel counsel, Person person) {
        if (!counsel.isOpen()) {
            return false;
        }
        return counsel.kind() == Counsel.Kind.CONSULTATION ? counsel.askedBy().equals(person.id())
            : tasks.holder(counsel.taskId()).filter(holder -> holder.id().equals(person.id())).isPresent();
    }

    /** All of one task, the oldest first. */
    @Transactional(readOnly = true)
    public List<Counsel> of(String taskId) {
        return counsels.ofTask(taskId);
    }

    /** What this person is still to say, for themselves and for those whom they stand for. */
    @Transactional(readOnly = true)
    public List<Counsel> awaitedFrom(Person person) {
        return counsels.awaitedFrom(Stream.concat(Stream.of(person), deputyships.representedBy(person.id()).stream()).map(Person::id).toList())
            .stream().filter(counsel -> mayAnswer(counsel, person)).toList();
    }

    /** The task went to another person while somebody had it for their opinion. */
    @EventListener
    void given(LentTaskGiven lent) {
        counsels.openConsultation(lent.taskId())
            .ifPresent(counsel -> counsels.withdraw(counsel, counsel.askedBy(), "事项已转给他人办理，不再征求意见。"));
    }

    @Override
    @Transactional(readOnly = true)
    public void requireNobodyAwaited(String taskId) {
        counsels.requireAllSigned(taskId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> in(String taskId) {
        return counsels.ofTask(taskId).stream().filter(one -> one.kind() == Counsel.Kind.COUNTERSIGNATURE && one.isAnswered())
            .flatMap(one -> Stream.of(one.personId(), one.answeredBy())).distinct().toList();
    }

    private Counsel seen(String id, Person actor) {
        var counsel = counsels.get(id);
        try {
            open.get(counsel.taskId(), actor);
        } catch (Refusal notTheirs) {
            throw new CounselNotFound();
        }
        return counsel;
    }
}
