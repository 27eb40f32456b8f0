package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.supervision.workflow.HandingOver;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WalkedPlans;
import org.xuanjiang.support.WholeProgram;

/**
 * Plans on their real way through engine and gate, in the hands of people who hold several roles at once, type into each other's
 * tasks, get them handed over and try whatever comes to mind. They call the engine, behind which the gate stands for every caller:
 * that is three times as fast as over HTTP. The walks of the aggregate alone: {@code PlanRandomWalkTest}.
 */
@WholeProgram
@TestPropertySource(properties = "spring.application.name=four-eyes")
class FourEyesTest {

    private static final Map<String, List<String>> PEOPLE = Map.of(
        "several.drafter-reviewer", List.of(Roles.DRAFTER, Roles.REVIEWER),
        "several.drafter-leader", List.of(Roles.DRAFTER, Roles.UNIT_LEADER),
        "several.leader-approver", List.of(Roles.UNIT_LEADER, Roles.APPROVER),
        "several.reviewer-approver", List.of(Roles.REVIEWER, Roles.APPROVER),
        "several.everything", List.of(Roles.DRAFTER, Roles.UNIT_LEADER, Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY));
    /** What they try is refused; so they try less often. */
    private static final List<String> ONLOOKERS =
        List.of("fed.supervisor", "fed.auditor", "fed.publicity", "sys.admin", "sec.admin", "federation.drafter", "federation.leader");
    private static final int STEPS = 30;

    @Autowired
    private Office office;
    @Autowired
    private IdentityService identities;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HandingOver handingOver;
    @Autowired
    private People people;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Set<String>> typed = new HashMap<>();
    private int approved;
    private int handedOver;

    @BeforeEach
    void peopleHoldSeveralRoles() {
        office.clock().moveTo(TestClock.START);
        PEOPLE.forEach((person, roles) -> {
            identities.deleteUser(person);
            var user = identities.newUser(person);
            user.setFirstName("市总工会");
            user.setLastName(person);
            identities.saveUser(user);
            roles.forEach(role -> identities.createMembership(person, role));
            WalkedPlans.UNITS.forEach(unit -> identities.createTenantUserMembership(unit, person));
        });
    }

    @AfterEach
    void peopleLeave() {
        PEOPLE.keySet().forEach(identities::deleteUser);
    }

    @Test
    void nobodyJudgesWhatTheyHadAHandIn() {
        var attempts = Attempts.of("four eyes through the gate, walks", 2000);
        var random = attempts.random();
        for (var walks = 0; walks < attempts.planned(); walks += WalkedPlans.UNITS.size()) {
            WalkedPlans.issued(office, runtime).keySet().forEach(plan -> walk(plan, random));
        }
        attempts.report(attempts.planned(), approved + " approved, " + handedOver + " handed over, " + wrong.size()
            + " by anyone who wrote or signed, or had typed into it");

        assertThat(wrong).isEmpty();
        assertThat(handedOver).isGreaterThan(attempts.planned() / 10);
        assertThat(approved).isGreaterThan(attempts.planned() / 10);
    }

    private void walk(String plan, Random random) {
        var writers = new HashSet<String>();
        var signers = new HashSet<String>();
        var reviewers = new HashMap<Integer, Set<String>>();
        var version = 0;
        for (var step = 0; step < STEPS; step++) {
            var open = tasks.createTaskQuery().processInstanceBusinessKey(plan).list().stream()
                .filter(task -> WalkedPlans.ROLE.containsKey(task.getTaskDefinitionKey())).toList();
            if (open.isEmpty()) {
                return;
            }
            var task = open.get(0);
            var person = someone(task.getTaskDefinitionKey(), random);
            take(task, person, random);
            if (!types(task, person, random)) {
                continue;
            }
            var submission = submission(task.getTaskDefinitionKey(), random, reviewers.size());
            if (!completes(task, person, submission)) {
                continue;
            }
            // Whoever typed into it stands behind it, too.
            var hands = typed.getOrDefault(task.getId(), new HashSet<>());
            hands.add(person);
            var key = task.getTaskDefinitionKey();
            var told = plan + ": " + person + " " + key + " " + submission.document().path("decision").asText();
            if (WalkedPlans.WRITING.contains(key)) {
                writers.addAll(hands);
                version++;
                continue;
            }
            if (writers.contains(person) || !key.equals("signPlan") && signers.contains(person)) {
                wrong.add(told);
            }
            if (key.equals("signPlan")) {
                signers.addAll(hands);
            } else if (key.equals("reviewPlan")) {
                reviewers.computeIfAbsent(version, no -> new HashSet<>()).addAll(hands);
            } else {
                approved++;
                if (reviewers.getOrDefault(version, Set.of()).contains(person)) {
                    wrong.add(told);
                }
            }
        }
    }

    /** Mostly one of those who would have the role; the others are refused before anything interesting happens. */
    private static String someone(String key, Random random) {
        if (random.nextInt(12) == 0) {
            return ONLOOKERS.get(random.nextInt(ONLOOKERS.size()));
        }
        var role = WalkedPlans.ROLE.get(key);
        var among = Stream.concat(PEOPLE.keySet().stream().sorted(), Stream.of("fed.reviewer", "fed.approver"))
            .filter(person -> random.nextInt(6) == 0 || PEOPLE.getOrDefault(person, List.of(person.replace("fed.", ""))).contains(role)).toList();
        return among.isEmpty() ? ONLOOKERS.get(0) : among.get(random.nextInt(among.size()));
    }

    /** Claims it, gets it from the supervisor, is handed it past all rights, lays it down, or does nothing of all that. */
    private void take(Task task, String person, Random random) {
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> office.as(person).claims(task);
                case 2, 3 -> {
                    if (assignee(task) == null) {
                        office.as(person).claims(task);
                    } else {
                        handOver(task, random.nextInt(5) == 0 ? null : person);
                    }
                }
                case 4 -> tasks.setAssignee(task.getId(), person);
                default -> tasks.setAssignee(task.getId(), random.nextBoolean() ? null : assignee(task));
            }
        } catch (BadUserRequestException | Refusal refused) {
            assertThat(refused).hasMessageMatching("(?s).*[\\u4e00-\\u9fff].*");
        } catch (ProcessEngineException onlooker) {
            assertThat(ONLOOKERS).contains(person);
        }
    }

    private void handOver(Task task, String to) {
        handingOver.handOver(task.getId(), assignee(task), to, "外出，由他人接办", people.get("fed.supervisor"));
        handedOver++;
    }

    /** @return whether to submit, which those who do not hold it try seldom */
    private boolean types(Task task, String person, Random random) {
        if (!person.equals(assignee(task))) {
            return random.nextInt(8) == 0;
        }
        if (random.nextInt(4) > 0) {
            return true;
        }
        assertThat(office.as(person).keepsDraft(task.getId(), "{\"opinion\": \"写到一半\"}").status()).isEqualTo(200);
        typed.computeIfAbsent(task.getId(), id -> new HashSet<>()).add(person);
        return random.nextBoolean();
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private boolean completes(Task task, String person, Example submission) {
        var whole = people.get(person);
        identities.setAuthentication(person, List.copyOf(whole.groups()), List.copyOf(whole.unitIds()));
        try {
            tasks.complete(task.getId(), Variables.createVariables().putValueTyped("submission", Variables.stringValue(submission.toString(), true)));
            return true;
        } catch (BadUserRequestException refused) {
            assertThat(refused).hasMessageMatching("(?s).*[\\u4e00-\\u9fff].*");
            return false;
        } catch (ProcessEngineException onlooker) {
            assertThat(ONLOOKERS).contains(person);
            return false;
        } finally {
            identities.clearAuthentication();
        }
    }

    private static Example submission(String key, Random random, int returns) {
        return switch (key) {
            case "draftPlan" -> Example.of("draft-plan").withJson("sessions", WalkedPlans.ONE_LECTURE);
            case "revisePlan" -> Example.of("revise-plan").withJson("sessions", WalkedPlans.ONE_LECTURE).withJson("answers", random.nextBoolean()
                ? "[]" : "[{\"no\": 1, \"answer\": \"已改\"}, {\"no\": 2, \"answer\": \"已改\"}]");
            case "signPlan" -> Example.of("sign-plan");
            case "reviewPlan" -> returns > 0 || random.nextInt(3) > 0
                ? Example.empty().with("decision", "AGREE").with("opinion", "同意") : Example.of("review-plan");
            default -> Example.of("approve-plan");
        };
    }
}
