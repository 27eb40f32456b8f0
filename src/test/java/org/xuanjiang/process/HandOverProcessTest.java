package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/** Somebody is away, and the supervisor gives the task they had claimed to another person, or back to the list. */
class HandOverProcessTest extends Journeys {

    private static final String DEPUTY = UNIT + ".deputy";
    private static final String BOTH = UNIT + ".both";

    @Autowired
    private IdentityService identities;
    @Autowired
    private TaskService tasks;
    @Autowired
    private PostRoom post;

    private final List<String> hired = new ArrayList<>();

    @BeforeEach
    void theUnitHasMorePeople() {
        hire(DEPUTY, UNIT, "drafter");
        hire(BOTH, UNIT, "drafter", "unit-leader");
        hire("longde.deputy", "longde", "drafter");
        campaignIsIssued(UNIT);
    }

    @AfterEach
    void theyLeave() {
        hired.forEach(identities::deleteUser);
    }

    @Test
    void theNextHolderGetsTaskReasonAndWhatWasTyped() {
        var task = claimedBy(UNIT + ".drafter", "draftPlan");
        drafter().keepsDraft(task.getId(), "{\"goal\": \"写到一半\"}");

        assertThat(handOver(task, UNIT + ".drafter", DEPUTY, "起草人休假，由他人接办。")).isEqualTo(204);

        assertThat(assignee(task)).isEqualTo(DEPUTY);
        post.tellAll();
        var message = office.as(DEPUTY).asks("/api/messages").json().get(0);
        assertThat(message.get("title").asText()).startsWith("转交给我：起草方案 · 西吉县总工会");
        assertThat(message.get("detail").asText()).isEqualTo("起草人休假，由他人接办。");
        var form = office.as(DEPUTY).opens(task.getId()).json();
        assertThat(form.get("notices").findValuesAsText("text")).singleElement().asString()
            .startsWith("移交：本事项由西吉县总工会 起草人移交").endsWith("办理。理由：起草人休假，由他人接办。");
        assertThat(form.get("offered")).hasSize(1);
        assertThat(form.at("/offered/0/personName").asText()).isEqualTo("西吉县总工会 起草人");
        assertThat(form.at("/offered/0/submission/goal").asText()).isEqualTo("写到一半");
        assertThat(form.has("draftSavedAt")).as("a draft of one's own").isFalse();
        office.as(DEPUTY).keepsDraft(task.getId(), "{\"goal\": \"接着写\"}");
        assertThat(office.as(DEPUTY).opens(task.getId()).json().get("offered")).as("still there").hasSize(1);

        assertThat(drafter().opens(task.getId()).json().get("offered")).as("to who does not hold it").isEmpty();
        assertThat(drafter().submits(task.getId(), Plans.ofLeaders()).status()).isEqualTo(403);
        assertThat(office.as(DEPUTY).submits(task.getId(), Plans.ofLeaders()).status()).isEqualTo(200);
        var told = handOvers();
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/fromName").asText()).isEqualTo("西吉县总工会 起草人");
        assertThat(told.at("/0/reason").asText()).isEqualTo("起草人休假，由他人接办。");
    }

    @Test
    void backOnTheListAnybodyWhoMayTakesItUpWithTheDraft() {
        var task = claimedBy(UNIT + ".drafter", "draftPlan");
        drafter().keepsDraft(task.getId(), "{\"goal\": \"写到一半\"}");

        assertThat(handOver(task, UNIT + ".drafter", null, "外出培训")).isEqualTo(204);

        assertThat(assignee(task)).isNull();
        office.as(DEPUTY).claims(task);
        var form = office.as(DEPUTY).opens(task.getId()).json();
        assertThat(form.at("/offered/0/submission/goal").asText()).isEqualTo("写到一半");
        assertThat(form.get("notices").findValuesAsText("text")).singleElement().asString().contains("放回待办", "外出培训");
    }

    /** In good time, so that it is not among what is late or silent. */
    @Test
    void everyOpenTaskOfAUnitIsAmongWhatTheSupervisorMayHandOver() {
        var task = claimedBy(UNIT + ".drafter", "draftPlan");

        var open = unitSeenBySupervisor().get("open");

        assertThat(open.findValuesAsText("taskId")).containsExactly(task.getId());
        assertThat(open.at("/0/late").asBoolean()).isFalse();
        assertThat(open.at("/0/holderName").asText()).isEqualTo("西吉县总工会 起草人");
        handOver(task, UNIT + ".drafter", DEPUTY, "换人");
        office.as(DEPUTY).submits(task.getId(), Plans.ofLeaders());
        assertThat(unitSeenBySupervisor().get("open").findValuesAsText("stepName")).containsExactly("单位审签");
    }

    @Test
    void onlyPeopleWhoMayReallyTakeItAreOffered() {
        var draft = claimedBy(UNIT + ".drafter", "draftPlan");
        assertThat(offered(draft)).containsExactly(BOTH, DEPUTY);
        assertThat(handOver(draft, UNIT + ".drafter", BOTH, "换人")).isEqualTo(204);
        office.as(BOTH).submits(draft.getId(), Plans.ofLeaders());

        var signature = claimedBy(UNIT + ".leader", "signPlan");
        assertThat(offered(signature)).as("who wrote the plan does not sign it").isEmpty();
        assertThat(handOver(signature, UNIT + ".leader", BOTH, "换人")).isEqualTo(403);
        for (var stranger : List.of("longde.deputy", DEPUTY, "fed.approver", "fed.supervisor", "sealed.administrator", "nobody.at.all")) {
            assertThat(handOver(signature, UNIT + ".leader", stranger, "换人")).as(stranger).isEqualTo(403);
        }
        assertThat(assignee(signature)).isEqualTo(UNIT + ".leader");
        assertThat(handOvers()).hasSize(1);
    }

    @Test
    void whoeverTypedWhatAnotherSubmittedCountsAsItsAuthor() {
        var draft = claimedBy(BOTH, "draftPlan");
        office.as(BOTH).keepsDraft(draft.getId(), "{\"goal\": \"由我起笔\"}");
        handOver(draft, BOTH, UNIT + ".drafter", "换人");
        drafter().submits(draft.getId(), Plans.ofLeaders());
        var signature = claimedBy(UNIT + ".leader", "signPlan");

        assertThat(offered(signature)).isEmpty();
        assertThatThrownBy(() -> tasks.setAssignee(signature.getId(), BOTH))
            .isInstanceOf(BadUserRequestException.class).hasMessageContaining("起草");
        assertThat(assignee(signature)).isEqualTo(UNIT + ".leader");
    }

    @Test
    void notToAndFroOnOneDayAndNotPastAChangedHolder() {
        var task = claimedBy(UNIT + ".drafter", "draftPlan");
        assertThat(handOver(task, UNIT + ".drafter", DEPUTY, "换人")).isEqualTo(204);
        assertThat(handOver(task, UNIT + ".drafter", BOTH, "换人")).as("it is another's by now").isEqualTo(409);
        assertThat(handOver(task, DEPUTY, UNIT + ".drafter", "换回")).isEqualTo(204);
        assertThat(handOver(task, UNIT + ".drafter", DEPUTY, "再换")).as("second time on one day").isEqualTo(409);
        assertThat(assignee(task)).isEqualTo(UNIT + ".drafter");
        office.clock().moveTo(TestClock.START.plusDays(3));
        assertThat(handOver(task, UNIT + ".drafter", DEPUTY, "再换")).isEqualTo(204);

        office.as(DEPUTY).submits(task.getId(), Plans.ofLeaders());
        assertThat(handOver(task, DEPUTY, BOTH, "已办结")).isEqualTo(409);
        assertThat(handOver(office.open("signPlan", UNIT).get(0), DEPUTY, BOTH, "无人认领")).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fed.auditor", "fed.reviewer", "fed.approver", "sys.admin", "sec.admin", UNIT + ".leader", UNIT + ".drafter"})
    void onlySupervisorsHandOver(String person) {
        var task = claimedBy(UNIT + ".drafter", "draftPlan");
        assertThat(successors(person, task).status()).isEqualTo(403);
        assertThat(handOver(person, task, UNIT + ".drafter", DEPUTY, "换人")).isEqualTo(403);
        assertThat(assignee(task)).isEqualTo(UNIT + ".drafter");
    }

    @Test
    void aReasonIsNeeded() {
        var task = claimedBy(UNIT + ".drafter", "draftPlan");
        assertThat(handOver(task, UNIT + ".drafter", DEPUTY, " ")).isEqualTo(400);
        assertThat(assignee(task)).isEqualTo(UNIT + ".drafter");
    }

    @Test
    void aRoleTakenAwayAfterClaimingIsMissedWhenCompleting() {
        var task = claimedBy(DEPUTY, "draftPlan");
        identities.deleteMembership(DEPUTY, "drafter");
        identities.createMembership(DEPUTY, "unit-leader");
        assertThat(office.as(DEPUTY).submits(task.getId(), Plans.ofLeaders()).status()).isEqualTo(403);

        identities.deleteMembership(DEPUTY, "unit-leader");
        identities.createMembership(DEPUTY, "drafter");
        assertThat(office.as(DEPUTY).submits(task.getId(), Plans.ofLeaders()).status()).isEqualTo(200);
    }

    @Test
    void aUnitTakenAwayAfterClaimingIsMissedWhenCompleting() {
        var task = claimedBy(DEPUTY, "draftPlan");
        identities.deleteTenantUserMembership(UNIT, DEPUTY);
        identities.createTenantUserMembership("longde", DEPUTY);
        assertThat(office.as(DEPUTY).submits(task.getId(), Plans.ofLeaders()).status()).isEqualTo(404);
        assertThatThrownBy(() -> completesPastTheDesk(task)).isInstanceOf(BadUserRequestException.class).hasMessageContaining("办理范围");
    }

    /** By the engine's API, which shows the task to its assignee. */
    private void completesPastTheDesk(Task task) {
        identities.setAuthentication(DEPUTY, List.of("drafter"), List.of(UNIT));
        try {
            tasks.complete(task.getId(), Variables.createVariables()
                .putValueTyped("submission", Variables.stringValue(Plans.ofLeaders().toString(), true)));
        } finally {
            identities.clearAuthentication();
        }
    }

    private Task claimedBy(String person, String taskKey) {
        var task = office.open(taskKey, UNIT).get(0);
        office.as(person).claims(task);
        return task;
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private int handOver(Task task, String from, String to, String reason) {
        return handOver("fed.supervisor", task, from, to, reason);
    }

    private int handOver(String person, Task task, String from, String to, String reason) {
        var order = "{\"from\": \"%s\", \"to\": %s, \"reason\": \"%s\"}".formatted(from, to == null ? null : '"' + to + '"', reason);
        return office.as(person).posts("/api/supervision/tasks/" + task.getId() + "/hand-overs", order).status();
    }

    private Office.Answer successors(String person, Task task) {
        return office.as(person).asks("/api/supervision/tasks/{id}/successors", task.getId());
    }

    private List<String> offered(Task task) {
        return successors("fed.supervisor", task).json().get("successors").findValuesAsText("value");
    }

    private JsonNode handOvers() {
        return unitSeenBySupervisor().get("handOvers");
    }

    private JsonNode unitSeenBySupervisor() {
        return office.as("fed.supervisor").asks(URI.create("/api/supervision/units/" + UNIT + "?campaign=" + campaign.getBusinessKey())).json();
    }

    private void hire(String person, String unit, String... roles) {
        var user = identities.newUser(person);
        user.setFirstName("某单位");
        user.setLastName(person);
        identities.saveUser(user);
        List.of(roles).forEach(role -> identities.createMembership(person, role));
        identities.createTenantUserMembership(unit, person);
        hired.add(person);
    }
}
