package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.delegation.Counsel;
import org.xuanjiang.delegation.workflow.AskingOthers;
import org.xuanjiang.delegation.workflow.Deputising;
import org.xuanjiang.delegation.workflow.PassingOn;
import org.xuanjiang.delegation.workflow.TaskColleagues;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WalkedPlans;
import org.xuanjiang.support.WholeProgram;

/**
 * Plans on their way through engine and gate while people name deputies and come back, pass tasks on, ask each other, have reviews signed
 * by others, return and revise, and try whatever comes to mind. In the end each plan is walked to its decision.
 */
@WholeProgram
@TestPropertySource(properties = "spring.application.name=deputy-walks")
class DeputyWalksTest {

    private static final Map<String, List<String>> PEOPLE = new TreeMap<>(Map.of(
        "fed.reviews-approves", List.of(Roles.REVIEWER, Roles.APPROVER),
        "fed.drafts-reviews", List.of(Roles.DRAFTER, Roles.REVIEWER),
        "fed.second-reviewer", List.of(Roles.REVIEWER),
        "fed.second-approver", List.of(Roles.APPROVER),
        "fed.everything", List.of(Roles.DRAFTER, Roles.UNIT_LEADER, Roles.REVIEWER, Roles.APPROVER)));
    private static final int STEPS = 40;
    private static final int STEPS_TO_THE_END = 40;

    @Autowired
    private Office office;
    @Autowired
    private IdentityService identities;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Deputising deputising;
    @Autowired
    private PassingOn passingOn;
    @Autowired
    private AskingOthers askingOthers;
    @Autowired
    private TaskColleagues colleagues;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();
    private final Map<String, Integer> counted = new TreeMap<>();
    private final Map<String, Set<String>> hands = new HashMap<>();
    private Attempts attempts;

    @BeforeEach
    void peopleHoldSeveralRoles() {
        office.clock().moveTo(TestClock.START);
        PEOPLE.forEach((person, roles) -> hire(person, roles, null));
        WalkedPlans.UNITS.forEach(unit -> hire(unit + ".second", List.of(Roles.DRAFTER, Roles.UNIT_LEADER), unit));
    }

    @AfterEach
    void peopleLeave() {
        Stream.concat(PEOPLE.keySet().stream(), WalkedPlans.UNITS.stream().map(unit -> unit + ".second")).forEach(identities::deleteUser);
    }

    @Test
    void nobodyJudgesWhatTheyOrTheirDeputyHadAHandInAndNoPlanIsStuck() {
        attempts = Attempts.of("deputies, hand-overs, countersigners and returns, walks", 48);
        var random = attempts.random();
        for (var walks = 0; walks < attempts.planned(); walks += WalkedPlans.UNITS.size()) {
            WalkedPlans.issued(office, runtime).entrySet().forEach(plan -> new Walk(plan, random).go());
            deputyships().forEach(id -> deputising.revoke(id, "返岗", people.get("sec.admin")));
        }
        attempts.report(attempts.planned(), counted + ", " + wrong.size() + " by an author or for one, " + stuck.size() + " stuck");

        assertThat(wrong).isEmpty();
        assertThat(stuck).isEmpty();
        assertThat(counted).containsKeys("approved", "for another", "passed on", "consulted", "countersigned", "returned", "refused by the gate");
    }

    private List<String> deputyships() {
        return jdbc.sql("select id from deputyship where revoked_at is null").query(String.class).list();
    }

    private void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    private void hire(String person, List<String> roles, String unit) {
        identities.deleteUser(person);
        var user = identities.newUser(person);
        user.setFirstName("某单位");
        user.setLastName(person);
        identities.saveUser(user);
        roles.forEach(role -> identities.createMembership(person, role));
        // Whoever works for the federation sees all units by the group.
        if (unit != null) {
            identities.createTenantUserMembership(unit, person);
        }
    }

    /** One plan. */
    private final class Walk {

        private final String plan;
        private final List<String> staff;
        private final Random random;
        private final Set<String> writers = new HashSet<>();
        private final Set<String> signers = new HashSet<>();
        private final Map<Integer, Set<String>> reviewers = new HashMap<>();
        private int version;

        private Walk(Map.Entry<String, String> plan, Random random) {
            this.plan = plan.getKey();
            this.random = random;
            var unit = plan.getValue();
            this.staff = Stream.concat(PEOPLE.keySet().stream(), Stream.of("fed.reviewer", "fed.approver", "fed.publicity", unit + ".drafter",
                unit + ".leader", unit + ".second")).toList();
        }

        private void go() {
            for (var step = 0; step < STEPS; step++) {
                var task = open();
                if (task.isEmpty()) {
                    return;
                }
                trying(() -> act(task.get()));
            }
            toTheEnd();
        }

        private Optional<Task> open() {
            return tasks.createTaskQuery().processInstanceBusinessKey(plan).list().stream()
                .filter(task -> WalkedPlans.ROLE.containsKey(task.getTaskDefinitionKey())).findFirst();
        }

        private void act(Task task) {
            var holder = task.getAssignee() == null ? someone(task) : task.getAssignee();
            switch (random.nextInt(14)) {
                case 0, 1 -> nameDeputy(task);
                case 2 -> claim(task, someone(task));
                case 3, 4 -> claim(task, standIn(task));
                case 5 -> transfer(task, holder);
                case 6 -> consult(task, holder);
                case 7 -> countersign(task, holder);
                case 8, 9 -> answer(task);
                case 10 -> types(task, holder);
                case 11 -> tasks.setAssignee(task.getId(), random.nextInt(4) == 0 ? null : anybody());
                default -> complete(task, holder, decision(task));
            }
        }

        private String anybody() {
            return staff.get(random.nextInt(staff.size()));
        }

        /** Mostly one of those who could. */
        private String someone(Task task) {
            var role = WalkedPlans.ROLE.get(task.getTaskDefinitionKey());
            var fitting = staff.stream().filter(person -> people.get(person).isIn(role)).toList();
            return random.nextInt(3) == 0 ? anybody() : fitting.get(random.nextInt(fitting.size()));
        }

        /** Whoever has the task or could have it is away; sometimes another comes back. */
        private void nameDeputy(Task task) {
            if (random.nextInt(5) == 0) {
                endADeputyship();
                return;
            }
            var today = LocalDate.of(2022, 12, 9);
            var person = task.getAssignee() == null ? someone(task) : task.getAssignee();
            var candidates = deputising.candidates(people.get(person), people.get("sec.admin")).stream().map(Person::id).filter(staff::contains).toList();
            var deputy = candidates.isEmpty() || random.nextInt(6) == 0 ? anybody() : candidates.get(random.nextInt(candidates.size()));
            deputising.name(person, deputy, today, today.plusDays(random.nextInt(3)), "外出", people.get(random.nextBoolean() ? "sec.admin" : person));
            count("deputies named");
        }

        /** Somebody's deputy, if there is one. */
        private String standIn(Task task) {
            var deputies = jdbc.sql("select person_id, deputy_id from deputyship where revoked_at is null")
                .query((row, number) -> Map.entry(row.getString("person_id"), row.getString("deputy_id"))).list().stream()
                .filter(one -> task.getAssignee() == null || task.getAssignee().equals(one.getKey())).map(Map.Entry::getValue).toList();
            return deputies.isEmpty() ? someone(task) : deputies.get(random.nextInt(deputies.size()));
        }

        /** Mostly one of those who are offered. */
        private String offered(Task task, TaskColleagues.Purpose purpose, String holder) {
            var offered = random.nextInt(6) == 0 ? List.<Person>of() : colleagues.of(task.getId(), purpose, people.get(holder));
            return offered.isEmpty() ? anybody() : offered.get(random.nextInt(offered.size())).id();
        }

        private void endADeputyship() {
            var open = deputyships();
            if (!open.isEmpty()) {
                deputising.revoke(open.get(random.nextInt(open.size())), "返岗", people.get("sec.admin"));
            }
        }

        /** As the form does it, which also takes over what somebody holds who is away. */
        private void claim(Task task, String person) {
            office.as(person).posts("/api/tasks/" + task.getId() + "/claim", "");
        }

        private void transfer(Task task, String holder) {
            passingOn.transfer(task.getId(), offered(task, TaskColleagues.Purpose.TRANSFER, holder), "另有任务", people.get(holder));
            count("passed on");
        }

        private void consult(Task task, String holder) {
            askingOthers.consult(task.getId(), offered(task, TaskColleagues.Purpose.CONSULTATION, holder), "请看看", people.get(holder));
            count("consulted");
        }

        private void countersign(Task task, String holder) {
            askingOthers.addCountersigners(task.getId(), List.of(offered(task, TaskColleagues.Purpose.COUNTERSIGNATURE, holder)), "请会签", people.get(holder));
            count("countersigners added");
        }

        private void answer(Task task) {
            var open = askingOthers.of(task.getId()).stream().filter(Counsel::isOpen).findFirst();
            if (open.isEmpty()) {
                return;
            }
            var one = open.get();
            if (random.nextInt(4) == 0) {
                askingOthers.withdraw(one.id(), "不再需要", people.get(task.getAssignee() == null ? anybody() : task.getAssignee()));
                return;
            }
            var person = random.nextInt(3) == 0 ? anybody() : one.personId();
            askingOthers.answer(one.id(), random.nextInt(3) == 0 ? Counsel.Stance.DISAGREE : Counsel.Stance.AGREE, "看过了。", people.get(person));
            if (one.kind() == Counsel.Kind.COUNTERSIGNATURE) {
                hands(task).addAll(List.of(one.personId(), person));
                if (!WalkedPlans.WRITING.contains(task.getTaskDefinitionKey())) {
                    judged(task, new HashSet<>(List.of(one.personId(), person)));
                }
                count("countersigned");
            }
        }

        private void types(Task task, String holder) {
            if (holder.equals(task.getAssignee()) && office.as(holder).keepsDraft(task.getId(), "{\"opinion\": \"写到一半\"}").status() == 200) {
                hands(task).add(holder);
            }
        }

        private Set<String> hands(Task task) {
            return hands.computeIfAbsent(task.getId(), id -> new HashSet<>());
        }

        private String decision(Task task) {
            return switch (task.getTaskDefinitionKey()) {
                case "reviewPlan" -> random.nextInt(3) == 0 ? "RETURN" : "AGREE";
                case "signPlan" -> random.nextInt(4) == 0 ? "RETURN" : "SIGN";
                case "approvePlan" -> random.nextInt(3) == 0 ? "RETURN" : "APPROVE";
                default -> "";
            };
        }

        /** @return whether it was let through */
        private boolean complete(Task task, String person, String decision) {
            var whole = people.get(person);
            var submission = submission(task, decision, person);
            identities.setAuthentication(person, List.copyOf(whole.groups()), List.copyOf(whole.unitIds()));
            try {
                tasks.complete(task.getId(), Variables.createVariables().putValueTyped("submission", Variables.stringValue(submission.toString(), true)));
            } finally {
                identities.clearAuthentication();
            }
            completed(task, person, decision);
            return true;
        }

        private void completed(Task task, String person, String decision) {
            var absent = jdbc.sql("select for_person from deputy_act where task_id = :task").param("task", task.getId()).query(String.class).optional();
            var judges = new HashSet<>(Set.of(person));
            absent.ifPresent(judges::add);
            absent.ifPresent(one -> count("for another"));
            var all = hands(task);
            all.addAll(judges);
            if (WalkedPlans.WRITING.contains(task.getTaskDefinitionKey())) {
                writers.addAll(all);
                version++;
                return;
            }
            judged(task, judges);
            if (decision.equals("RETURN")) {
                count("returned");
            }
            switch (task.getTaskDefinitionKey()) {
                case "signPlan" -> signers.addAll(all);
                case "reviewPlan" -> reviewers.computeIfAbsent(version, no -> new HashSet<>()).addAll(all);
                default -> count(decision.equals("APPROVE") ? "approved" : "not approved");
            }
        }

        /** None of those who decide or sign may have had a hand in what is judged. */
        private void judged(Task task, Set<String> judges) {
            var key = task.getTaskDefinitionKey();
            var barred = new HashSet<>(writers);
            if (!key.equals("signPlan")) {
                barred.addAll(signers);
            }
            if (key.equals("approvePlan")) {
                barred.addAll(reviewers.getOrDefault(version, Set.of()));
            }
            judges.stream().filter(barred::contains).forEach(judge -> wrong.add(plan + ": " + key + " by " + judges + ", barred " + judge));
        }

        private Example submission(Task task, String decision, String person) {
            return switch (task.getTaskDefinitionKey()) {
                case "draftPlan" -> Example.of("draft-plan").withJson("sessions", WalkedPlans.ONE_LECTURE);
                case "revisePlan" -> Example.of("revise-plan").withJson("sessions", WalkedPlans.ONE_LECTURE).with("answers", answers(task, person));
                case "signPlan" -> decision.equals("RETURN") ? Plans.returned().with("decision", "RETURN") : Example.of("sign-plan");
                case "reviewPlan" -> decision.equals("RETURN") ? Plans.returned() : Plans.agreed();
                default -> decision.equals("RETURN") ? Plans.returned().with("decision", "RETURN") : Example.of("approve-plan");
            };
        }

        private Object answers(Task task, String person) {
            var answers = JsonNodeFactory.instance.arrayNode();
            office.as(person).opens(task.getId()).json().at("/view/issues").forEach(issue -> {
                if (issue.path("open").asBoolean()) {
                    answers.addObject().put("no", issue.get("no").asInt()).put("answer", "已改");
                }
            });
            return answers;
        }

        /** Everybody goes on in good will: whoever may takes the task and agrees. */
        private void toTheEnd() {
            for (var step = 0; step < STEPS_TO_THE_END; step++) {
                var task = open();
                if (task.isEmpty()) {
                    return;
                }
                if (!staffDoes(task.get())) {
                    stuck.add(plan + ": " + task.get().getTaskDefinitionKey() + ", held by " + task.get().getAssignee());
                    return;
                }
            }
            stuck.add(plan + ": goes on and on");
        }

        private boolean staffDoes(Task task) {
            if (tasks.createTaskQuery().taskId(task.getId()).taskDelegationState(
                DelegationState.PENDING).count() > 0) {
                var lent = askingOthers.of(task.getId()).stream().filter(one -> one.kind() == Counsel.Kind.CONSULTATION && one.isOpen()).findFirst();
                lent.ifPresent(one -> trying(() -> askingOthers.withdraw(one.id(), "不再需要", people.get(one.askedBy()))));
                return lent.isPresent();
            }
            var goodWill = switch (task.getTaskDefinitionKey()) {
                case "signPlan" -> "SIGN";
                case "reviewPlan" -> "AGREE";
                case "approvePlan" -> "APPROVE";
                default -> "";
            };
            for (var person : staff) {
                if (trying(() -> tasks.setAssignee(task.getId(), person))) {
                    askingOthers.of(task.getId()).stream().filter(Counsel::isOpen)
                        .forEach(counsel -> askingOthers.withdraw(counsel.id(), "不再需要", people.get(person)));
                    if (trying(() -> complete(task, person, goodWill))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** @return whether it was let through; what is refused is refused in Chinese */
        private boolean trying(Runnable act) {
            try {
                act.run();
                return true;
            } catch (BadUserRequestException | Refusal refused) {
                assertThat(refused).hasMessageMatching("(?s).*[\\u4e00-\\u9fff].*");
                count("refused by the gate");
                return false;
            } catch (ProcessEngineException withoutRights) {
                return false;
            }
        }
    }
}
