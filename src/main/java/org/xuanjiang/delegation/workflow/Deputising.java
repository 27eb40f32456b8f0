package org.xuanjiang.delegation.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.delegation.TaskPasses;
import org.xuanjiang.engine.DeputyTasks;
import org.xuanjiang.engine.HeldTasks;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationEvent.Addressees;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;
import org.xuanjiang.notification.workflow.TaskMessages;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.deputy.DeputyRules;
import org.xuanjiang.organization.deputy.Deputyship;
import org.xuanjiang.organization.deputy.Deputyships;

/**
 * Deputies for those who are away. Rights need no switching: the gate asks who stands for whom each time. What is still in a deputy's hands
 * when it ends goes back.
 */
@Component
@Transactional
public class Deputising {

    private static final Logger LOG = LoggerFactory.getLogger(Deputising.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    /** How long after its end a page still shows a deputyship, and tasks are looked for that were not given back. */
    private static final int REMEMBERED_DAYS = 30;

    private final Deputyships deputyships;
    private final DeputyTasks deputyTasks;
    private final HeldTasks tasks;
    private final TaskPasses passes;
    private final TaskMessages taskMessages;
    private final Notifications notifications;
    private final People people;
    private final Clock clock;

    Deputising(Deputyships deputyships, DeputyTasks deputyTasks, HeldTasks tasks, TaskPasses passes, TaskMessages taskMessages, Notifications notifications,
               People people, Clock clock) {
        this.deputyships = deputyships;
        this.deputyTasks = deputyTasks;
        this.tasks = tasks;
        this.passes = passes;
        this.taskMessages = taskMessages;
        this.notifications = notifications;
        this.people = people;
        this.clock = clock;
    }

    /** Refusals are those of {@link Deputyships#name}. */
    public Deputyship name(String personId, String deputyId, LocalDate from, LocalDate to, String reason, Person actor) {
        var named = deputyships.name(personId, deputyId, from, to, reason, actor);
        var days = days(named);
        tell(deputyId, "请您代理" + people.nameOf(personId) + "的待办", days + "。事由：" + reason, actor);
        tell(personId, people.nameOf(deputyId) + "将代理您的待办", days + "。事由：" + reason, actor);
        return named;
    }

    /** Refusals are those of {@link Deputyships#revoke}. */
    public void revoke(String id, String reason, Person actor) {
        var revoked = deputyships.revoke(id, reason, actor);
        giveBack(revoked, actor.id());
        tell(revoked.deputyId(), "您不再代理" + people.nameOf(revoked.personId()) + "的待办", "代理已收回。理由：" + reason, actor);
        tell(revoked.personId(), people.nameOf(revoked.deputyId()) + "不再代理您的待办", "代理已收回。理由：" + reason, actor);
    }

    /** Deputyships that concern this person or those whom they lead, the newest first; for the security administrator, everybody's. */
    @Transactional(readOnly = true)
    public List<Deputyship> seenBy(Person person) {
        var concerned = Stream.concat(Stream.of(person), namedFor(person).stream()).map(Person::id).distinct().toList();
        return deputyships.of(concerned, today().minusDays(REMEMBERED_DAYS));
    }

    /** Those for whom this person may name deputies. */
    @Transactional(readOnly = true)
    public List<Person> namedFor(Person actor) {
        return working().filter(person -> DeputyRules.mayName(actor, person)).toList();
    }

    /** Those whom this person could name as deputies of that one; nobody when it is not theirs to say. */
    @Transactional(readOnly = true)
    public List<Person> candidates(Person person, Person actor) {
        return !DeputyRules.mayName(actor, person) ? List.of() : working().filter(other -> !other.id().equals(actor.id()) && DeputyRules.mayRepresent(other, person)).toList();
    }

    private Stream<Person> working() {
        return Stream.concat(Roles.OF_UNITS.stream(), Roles.OF_FEDERATION.stream()).flatMap(role -> people.activeIn(role).stream()).distinct().filter(DeputyRules::hasTasks)
            .sorted(Comparator.comparing(Person::id));
    }

    /** Today, for whom this person stands. */
    @Transactional(readOnly = true)
    public List<Person> representedBy(Person deputy) {
        return deputyships.representedBy(deputy.id());
    }

    /** What is in the hands of deputies who do not stand for its owner any more. */
    @Scheduled(initialDelayString = "${xuanjiang.deadline-watch.interval:PT5M}", fixedDelayString = "${xuanjiang.deadline-watch.interval:PT5M}")
    public void giveBackWhatIsOver() {
        var today = today();
        deputyships.endedSince(today.minusDays(REMEMBERED_DAYS)).stream()
            .filter(ended -> deputyships.representedBy(ended.deputyId()).stream().noneMatch(person -> person.id().equals(ended.personId())))
            .forEach(ended -> giveBack(ended, null));
    }

    private void giveBack(Deputyship ended, String actorId) {
        deputyTasks.heldFor(ended.personId(), ended.deputyId()).forEach(taskId -> giveBack(taskId, ended, actorId));
    }

    private void giveBack(String taskId, Deputyship ended, String actorId) {
        var to = tasks.maySucceed(taskId, ended.personId()) ? ended.personId() : null;
        if (!tasks.give(taskId, to)) {
            LOG.debug("task {} is being completed; whether its holder may is asked there", taskId);
            return;
        }
        passes.record(taskId, TaskPasses.Kind.DEPUTYSHIP_ENDED, ended.deputyId(), to,
            actorId == null ? "代理期满，自动退回。" : "代理收回，退回本人。", actorId == null ? ended.deputyId() : actorId);
        if (to != null) {
            taskMessages.handedOver(taskId, to, "代理结束，退回本人办理。", ended.deputyId());
        }
    }

    private void tell(String personId, String title, String detail, Person actor) {
        if (!personId.equals(actor.id())) {
            notifications.tell(new NotificationEvent(NotificationKind.DEPUTY, title, detail, null, null, null,
                Addressees.person(personId, null), actor.id()));
        }
    }

    private static String days(Deputyship named) {
        return "代理期限：" + DAY.format(named.from()) + "至" + DAY.format(named.to());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
