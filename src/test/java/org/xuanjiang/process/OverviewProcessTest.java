package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.TestClock;

/** The page of leaders: what waits, what is late and with whom, what has changed since they last looked. */
class OverviewProcessTest extends Journeys {

    private static final String APPROVER = "fed.approver";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private RuntimeService runtime;

    /** The page shows the first lines only, which tasks that other journeys left would fill. */
    @BeforeEach
    void nobodyHasLookedAndNothingWaits() {
        jdbc.sql("delete from leader_look").update();
        runtime.createProcessInstanceQuery().processDefinitionKey("campaign").list().stream().filter(left -> !left.getId().equals(campaign.getId()))
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "next journey"));
    }

    @Test
    void whatWaitsForALeaderStandsOnTop() {
        campaignIsIssued(UNIT, "longde");
        versionsUpToApproval();
        var item = waiting(APPROVER, "approvePlan");
        assertThat(item.get("subject").asText()).isEqualTo("西吉县总工会");
        assertThat(item.get("taskId").asText()).isEqualTo(office.open("approvePlan", UNIT).get(0).getId());
        var before = overview(APPROVER).at("/waiting/count").asInt();
        approver().does("approvePlan", Example.of("approve-plan"));
        assertThat(overview(APPROVER).at("/waiting/count").asInt()).isEqualTo(before - 1);
    }

    @Test
    void whatSomebodyElseHasClaimedDoesNotWait() {
        campaignIsIssued(UNIT);
        drafter().does("draftPlan", Plans.ofAllTracks());
        assertThat(waiting("xiji.leader", "signPlan")).isNotNull();
        assertThat(waiting("longde.leader", "signPlan")).as("of another unit").isNull();
        leader().claims(office.open("signPlan", UNIT).get(0));
        assertThat(waiting("xiji.leader", "signPlan")).as("one's own").isNotNull();
    }

    @Test
    void whatIsLateIsWhatTheBoardSays() {
        campaignIsIssued(UNIT, "longde");
        versionsUpToApproval();
        office.clock().moveTo(TestClock.START.plusDays(12));
        var look = look(APPROVER);
        var board = office.as("fed.supervisor").asks("/api/supervision/board?campaign=" + campaign.getBusinessKey()).json();
        assertThat(look.get("items")).isEqualTo(board.get("itemCounts"));
        assertThat(look.get("late")).isNotEmpty().first().isEqualTo(board.at("/items/0"));
        assertThat(look.get("units").asInt()).isEqualTo(2);
        assertThat(look.get("notStarted").asInt()).isOne();
    }

    @Test
    void whatHasChangedIsTheDifferenceToTheLastLook() {
        campaignIsIssued(UNIT, "longde");
        assertThat(overview(APPROVER).has("since")).as("the first look").isFalse();
        assertThat(looks(APPROVER, LocalDateTime.of(2022, 12, 9, 9, 0))).isEqualTo(204);
        office.clock().moveTo(TestClock.START.plusMinutes(20));
        drafter().does("draftPlan", Plans.ofLeaders());
        assertThat(overview(APPROVER).has("since")).as("still the same visit").isFalse();
        office.clock().moveTo(TestClock.START.plusDays(1));
        versionIsApproved();
        var overview = overview(APPROVER);
        assertThat(overview.get("since").asText()).startsWith("2022-12-09T09:00");
        assertThat(changes(look(APPROVER))).containsEntry("承诺场次", "0 1");
        assertThat(look(APPROVER).get("moves")).hasSize(1);
        assertThat(look(APPROVER).at("/moves/0/from").asText()).isEqualTo("未启动");
        assertThat(look(APPROVER).at("/moves/0/to").asText()).isEqualTo("开展宣讲");

        looks(APPROVER, TestClock.START.plusDays(1));
        office.clock().moveTo(TestClock.START.plusDays(1).plusMinutes(29));
        assertThat(changes(look(APPROVER))).as("who comes back from a task finds the changes again").containsEntry("承诺场次", "0 1");
        looks(APPROVER, TestClock.START.plusDays(1).plusMinutes(29));
        office.clock().moveTo(TestClock.START.plusDays(1).plusMinutes(60));
        assertThat(overview(APPROVER).get("since").asText()).startsWith("2022-12-10T09:29");
        assertThat(changes(look(APPROVER))).doesNotContainKey("承诺场次");
        assertThat(overview("xiji.leader").has("since")).as("every person has their own").isFalse();
    }

    @Test
    void unitLeadersSeeTheirOwnUnit() {
        campaignIsIssued(UNIT, "longde");
        drafter().does("draftPlan", Plans.ofLeaders());
        versionIsApproved();
        office.clock().moveTo(TestClock.START.plusDays(12));
        assertThat(overview("longde.leader").toString()).doesNotContain("西吉").doesNotContain("fed.");
        var look = look("longde.leader");
        assertThat(look.get("units").asInt()).isOne();
        assertThat(look.get("notStarted").asInt()).isOne();
        assertThat(look.at("/late/0/stepName").asText()).isEqualTo("起草方案");
        assertThat(look("xiji.leader").get("notStarted").asInt()).isZero();
        assertThat(overview("yuanzhou.leader").get("campaigns").findValuesAsText("campaignId")).doesNotContain(campaign.getBusinessKey());
    }

    @Test
    void aCampaignThatHasEndedIsNewsOnce() {
        campaignIsIssued(UNIT);
        looks(APPROVER, TestClock.START);
        office.clock().moveTo(TestClock.START.plusDays(1));
        assertThat(campaignIsCalledOff()).isEqualTo(204);
        assertThat(look(APPROVER).get("statusName").asText()).isEqualTo("已终止");
        looks(APPROVER, TestClock.START.plusDays(1));
        office.clock().moveTo(TestClock.START.plusDays(2));
        assertThat(overview(APPROVER).get("campaigns").findValuesAsText("campaignId")).doesNotContain(campaign.getBusinessKey());
    }

    @Test
    void thePageIsForLeadersOnly() {
        for (var person : List.of("fed.supervisor", "fed.auditor", "fed.reviewer", "fed.publicity", "xiji.drafter", "sys.admin", "sec.admin")) {
            assertThat(office.as(person).asks("/api/overview").status()).as(person).isEqualTo(403);
            assertThat(looks(person, TestClock.START)).as(person).isEqualTo(403);
            assertThat(office.as(person).asks("/api/overview/access").json().get("leads").asBoolean()).as(person).isFalse();
        }
        assertThat(office.as(APPROVER).asks("/api/overview/access").json().get("leads").asBoolean()).isTrue();
        assertThat(jdbc.sql("select count(*) from leader_look").query(Integer.class).single()).isZero();
    }

    @Test
    void badLooksAreRefusedInChinese() {
        for (var body : List.of("{}", "{\"asOf\": null}", "{\"asOf\": \"2030-01-01T00:00:00+08:00\"}", "{\"asOf\": \"gestern\"}", "[]")) {
            var answer = office.as(APPROVER).posts("/api/overview/looks", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().get("detail").asText()).containsPattern("[\\u4e00-\\u9fff]");
        }
    }

    private void versionsUpToApproval() {
        drafter().does("draftPlan", Plans.ofAllTracks());
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
    }

    private JsonNode overview(String person) {
        var answer = office.as(person).asks("/api/overview");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode look(String person) {
        for (var look : overview(person).get("campaigns")) {
            if (look.get("campaignId").asText().equals(campaign.getBusinessKey())) {
                return look;
            }
        }
        throw new AssertionError("the campaign is not on the page of " + person);
    }

    /** The open task of that key in this campaign, if it is among those that wait for the person. */
    private JsonNode waiting(String person, String taskKey) {
        var taskIds = office.open(taskKey, UNIT).stream().map(Task::getId).toList();
        for (var item : overview(person).at("/waiting/items")) {
            if (taskIds.contains(item.get("taskId").asText())) {
                return item;
            }
        }
        return null;
    }

    private int looks(String person, LocalDateTime at) {
        return office.as(person).posts("/api/overview/looks", "{\"asOf\": \"" + at + ":00+08:00\"}").status();
    }

    private static Map<String, String> changes(JsonNode look) {
        var changes = new TreeMap<String, String>();
        look.get("changes").forEach(change -> changes.put(change.get("label").asText(), change.get("before").asText() + " " + change.get("now").asText()));
        return changes;
    }
}
