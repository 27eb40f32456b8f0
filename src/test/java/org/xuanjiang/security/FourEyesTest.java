package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.support.Attempts;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/**
 * Plans on their real way through engine and gate, in the hands of people who hold several roles at once, hand tasks to each
 * other and try whatever comes to mind. The walks of the aggregate alone are many more: {@code PlanRandomWalkTest}.
 */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FourEyesTest {

    private static final List<String> UNITS =
        List.of("yuanzhou", "xiji", "longde", "jingyuan", "pengyang", "devzone", "city-hospital", "first-school");
    private static final Map<String, List<String>> PEOPLE = Map.of(
        "several.drafter-reviewer", List.of(Roles.DRAFTER, Roles.REVIEWER),
        "several.drafter-leader", List.of(Roles.DRAFTER, Roles.UNIT_LEADER),
        "several.leader-approver", List.of(Roles.UNIT_LEADER, Roles.APPROVER),
        "several.reviewer-approver", List.of(Roles.REVIEWER, Roles.APPROVER),
        "several.everything", List.of(Roles.DRAFTER, Roles.UNIT_LEADER, Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY));
    private static final Set<String> WRITING = Set.of("draftPlan", "revisePlan");
    private static final int STEPS = 30;

    @Autowired
    private Office office;
    @Autowired
    private IdentityService identities;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;

    private final List<String> wrong = new ArrayList<>();
    private int approved;

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
            UNITS.forEach(unit -> identities.createTenantUserMembership(unit, person));
        });
    }

    @AfterEach
    void peopleLeave() {
        PEOPLE.keySet().forEach(identities::deleteUser);
    }

    @Test
    void nobodyJudgesWhatTheyHadAHandIn() {
        var attempts = Attempts.of("four eyes through the gate, walks", 120);
        var random = attempts.random();
        for (var walks = 0; walks < attempts.planned(); walks += UNITS.size()) {
            issued().forEach(plan -> walk(plan, random));
        }
        attempts.report(attempts.planned(), approved + " approved, " + wrong.size() + " by anyone who wrote or signed");

        assertThat(wrong).isEmpty();
        assertThat(approved).isGreaterThan(attempts.planned() / 10);
    }

    /** @return business keys of the plans of a new campaign */
    private List<String> issued() {
        var id = office.as("fed.reviewer").posts("/api/campaigns", "{}").json().get("id").asText();
        var campaign = runtime.createProcessInstanceQuery().processInstanceBusinessKey(id, "campaign").singleResult();
        var here = office.within(campaign);
        here.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", UNITS));
        here.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        return runtime.createProcessInstanceQuery().processDefinitionKey("lecture-plan").list().stream()
            .filter(plan -> plan.getRootProcessInstanceId().equals(campaign.getId())).map(plan -> plan.getBusinessKey()).toList();
    }

    private void walk(String plan, Random random) {
        var writers = new HashSet<String>();
        var signers = new HashSet<String>();
        var reviewers = new HashMap<Integer, Set<String>>();
        var version = 0;
        var people = new ArrayList<>(PEOPLE.keySet().stream().sorted().toList());
        people.addAll(List.of("fed.reviewer", "fed.approver"));
        for (var step = 0; step < STEPS; step++) {
            var open = tasks.createTaskQuery().processInstanceBusinessKey(plan).list().stream()
                .filter(task -> Set.of("draftPlan", "signPlan", "reviewPlan", "approvePlan", "revisePlan").contains(task.getTaskDefinitionKey())).toList();
            if (open.isEmpty()) {
                return;
            }
            var task = open.get(0);
            var person = people.get(random.nextInt(people.size()));
            take(task, person, random);
            var submission = submission(task.getTaskDefinitionKey(), random, reviewers.size());
            var answer = office.as(person).submits(task.getId(), submission);
            if (answer.status() != 200) {
                continue;
            }
            var key = task.getTaskDefinitionKey();
            var told = plan + ": " + person + " " + key + " " + submission.document().path("decision").asText();
            if (WRITING.contains(key)) {
                writers.add(person);
                version++;
                continue;
            }
            if (writers.contains(person) || !key.equals("signPlan") && signers.contains(person)) {
                wrong.add(told);
            }
            if (key.equals("signPlan")) {
                signers.add(person);
            } else if (key.equals("reviewPlan")) {
                reviewers.computeIfAbsent(version, no -> new HashSet<>()).add(person);
            } else {
                approved++;
                if (reviewers.getOrDefault(version, Set.of()).contains(person)) {
                    wrong.add(told);
                }
            }
        }
    }

    /** Claims it, is handed it past the engine's rights, lays it down, or does nothing of all that; what is refused is refused. */
    private void take(Task task, String person, Random random) {
        try {
            switch (random.nextInt(5)) {
                case 0, 1 -> office.as(person).claims(task);
                case 2, 3 -> tasks.setAssignee(task.getId(), person);
                default -> office.as(person).posts("/api/tasks/" + task.getId() + "/release", "");
            }
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageMatching("(?s).*[\\u4e00-\\u9fff].*");
        }
    }

    private static Example submission(String key, Random random, int returns) {
        return switch (key) {
            case "draftPlan" -> Example.of("draft-plan");
            case "revisePlan" -> Example.of("revise-plan").withJson("answers", random.nextBoolean()
                ? "[]" : "[{\"no\": 1, \"answer\": \"已改\"}, {\"no\": 2, \"answer\": \"已改\"}]");
            case "signPlan" -> Example.of("sign-plan");
            case "reviewPlan" -> returns > 0 || random.nextInt(3) > 0
                ? Example.empty().with("decision", "AGREE").with("opinion", "同意") : Example.of("review-plan");
            default -> Example.of("approve-plan");
        };
    }
}
