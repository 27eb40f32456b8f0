package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Lots;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/**
 * Ways to the states that tests of the processes start from, all of them walked by people. Each test has a campaign of its
 * own, opened the day after the notice; where no unit is named, it is {@link #UNIT}.
 */
@WholeProgram
abstract class Journeys {

    static final String UNIT = "xiji";

    /** Days on which the waiting for plans, reports, summaries and articles is over, one after another. */
    static final LocalDate WINDOW_IS_OVER = LocalDate.of(2023, 1, 1);
    static final LocalDate REPORTING_IS_OVER = LocalDate.of(2023, 1, 12);
    static final LocalDate SUMMING_UP_IS_OVER = LocalDate.of(2023, 2, 4);
    static final LocalDate PUBLICITY_IS_OVER = LocalDate.of(2023, 2, 20);

    static final LocalDate MODEL_WORKERS_DAY = LocalDate.of(2022, 12, 22);

    Office office;
    ProcessInstance campaign;

    @Autowired
    private Office city;
    @Autowired
    private Lots lots;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void campaignIsOpened() {
        BpmnAwareTests.init(engine);
        lots.fallOnNoSession();
        city.clock().moveTo(TestClock.START);
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        campaign = runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult();
        office = city.within(campaign);
    }

    // ---- who acts

    Office.Desk drafter() {
        return office.as(UNIT + ".drafter");
    }

    Office.Desk leader() {
        return office.as(UNIT + ".leader");
    }

    Office.Desk reviewer() {
        return office.as("fed.reviewer").on(UNIT);
    }

    Office.Desk approver() {
        return office.as("fed.approver").on(UNIT);
    }

    Office.Desk publicity() {
        return office.as("fed.publicity").on(UNIT);
    }

    // ---- the campaign

    void campaignIsDrafted(String... units) {
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of(units)));
    }

    void campaignIsIssued(String... units) {
        campaignIsDrafted(units);
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
    }

    /** @return what the server answered */
    int campaignIsCalledOff() {
        return office.as("fed.approver").posts("/api/campaigns/" + campaign.getBusinessKey() + "/call-off",
            "{\"reason\": \"疫情防控需要\"}").status();
    }

    // ---- the plan

    /** @return the unit's lecture-plan */
    ProcessInstance planIsDrafted(Row... rows) {
        campaignIsIssued(UNIT);
        drafter().does("draftPlan", Plans.of(rows));
        return running("lecture-plan");
    }

    /** @return the unit's lecture-plan */
    ProcessInstance planIsApproved(Row... rows) {
        var plan = planIsDrafted(rows);
        versionIsApproved();
        return plan;
    }

    /** Everybody who is asked consents. */
    void versionIsApproved() {
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        if (!office.open("approvePlan", UNIT).isEmpty()) {
            approver().does("approvePlan", Example.of("approve-plan"));
        }
    }

    void amendmentIsRequested() {
        var answer = drafter().posts("/api/plans/" + planId() + "/amendment", "{\"reason\": \"园区停产检修\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** Sends in an amendment that starts from the rows in force. */
    void planIsAmended(Consumer<ArrayNode> change) {
        amendmentIsRequested();
        var proposal = (ObjectNode) drafter().opensFirst("amendPlan").json().get("submission");
        change.accept((ArrayNode) proposal.get("sessions"));
        drafter().does("amendPlan", new Example(proposal).with("decision", "SUBMIT"));
    }

    static void change(JsonNode row, String field, int value) {
        ((ObjectNode) row).put(field, value);
    }

    static void move(JsonNode row, LocalDate day) {
        ((ObjectNode) row).put("dateFrom", day.toString()).put("dateTo", day.toString());
    }

    // ---- lectures and what follows

    /** @return the unit's lecture-plan, waiting for its summary after one lecture */
    ProcessInstance lecturesAreOver() {
        var plan = planIsApproved(Row.modelWorker());
        modelWorkerHasLectured();
        return plan;
    }

    void modelWorkerHasLectured() {
        drafter().does("inviteModelWorker", Example.of("invite-model-worker"));
        reach(MODEL_WORKERS_DAY);
        drafter().does("reportModelWorkerSession", Example.of("report-model-worker-session"));
    }

    void summaryIsAccepted(Example summary) {
        drafter().does("writeSummary", summary);
        reviewer().does("reviewSummary", Plans.accepted());
    }

    static Example summaryWithoutArticles() {
        return Example.of("write-summary").withJson("articles", "[]");
    }

    /** @param form for example {@code report-expert-session} */
    static Example notHeld(String form) {
        return Example.of(form).with("report", Map.of("held", false, "notHeldReason", "大雪封路"));
    }

    // ---- time, chance and the engine

    /** Moves the clock to the morning of this day and lets everything happen that was due until then. */
    void reach(LocalDate day) {
        office.clock().moveTo(day.atTime(9, 0));
        office.runDueJobs();
    }

    void everySessionIsChecked() {
        lots.fallOnEverySession();
    }

    /** The one instance of this process that runs in this campaign. */
    ProcessInstance running(String processId) {
        var instances = runtime.createProcessInstanceQuery().processDefinitionKey(processId).list().stream()
            .filter(instance -> instance.getRootProcessInstanceId().equals(campaign.getId())).toList();
        assertThat(instances).as("running instances of %s", processId).hasSize(1);
        return instances.get(0);
    }

    /** How many processes run in this campaign, itself included. */
    long openInstances() {
        return runtime.createProcessInstanceQuery().list().stream()
            .filter(instance -> instance.getRootProcessInstanceId().equals(campaign.getId())).count();
    }

    String planId() {
        return running("lecture-plan").getBusinessKey();
    }

    /** @param table for example {@code plan}; its rows of this campaign, oldest first */
    List<String> statusIn(String table) {
        return jdbc.sql("select status from " + table + " where " + (table.equals("campaign") ? "id" : "campaign_id") + " = :id order by id")
            .param("id", campaign.getBusinessKey()).query(String.class).list();
    }
}
