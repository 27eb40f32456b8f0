package org.xuanjiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.DatabaseContents;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** What needs a real connection: the engine's own API with a person's session, and bodies that are too long. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BadRequestsOverTheWireTest {

    private static final String DRAFT = "{\"goal\":\"写了一半\"}";
    private static final String TEN_MEGABYTES = "{\"goal\": \"" + "a".repeat(10 << 20) + "\"}";

    @Autowired
    private Office office;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate database;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    private Browser browser;
    private Task task;

    @BeforeEach
    void leavesAHalfWrittenPlan() {
        office.clock().moveTo(TestClock.START);
        runtime.createProcessInstanceQuery().processDefinitionKey("campaign").list()
            .forEach(left -> runtime.deleteProcessInstance(left.getId(), "next journey"));
        office.as("fed.reviewer").posts("/api/campaigns", "");
        office.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", List.of("xiji")));
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        task = office.as("xiji.drafter").firstOpen("draftPlan");
        office.as("xiji.drafter").claims(task);
        office.as("xiji.drafter").keepsDraft(task.getId(), DRAFT);
        browser = new Browser(port, "xiji.drafter", password);
    }

    @Test
    void goodRequestOfTheSamePersonIsAnswered() {
        assertThat(browser.get("/api/tasks/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/engine/engine/default/task/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(browser.send("POST", "/api/tasks/" + task.getId() + "/complete", Example.of("draft-plan").toString()).statusCode())
            .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | task/{task}/complete       | {'variables': {'approved': {'value': true}}}",
        "POST | task/{task}/complete       | {}",
        "POST | task/{task}/submit-form    | {'variables': {'approved': {'value': true}}}",
        "POST | task/{task}/resolve        | {'variables': {'approved': {'value': true}}}",
        "POST | task/{task}/delegate       | {'userId': 'xiji.leader'}",
        "POST | task/{task}/bpmnError      | {'errorCode': 'approved'}",
        "POST | task/{task}/bpmnEscalation | {'escalationCode': 'approved'}",
        "POST | task/{task}/variables      | {'modifications': {'approved': {'value': true}}}",
        "PUT  | task/{task}/variables/approved      | {'value': true}",
        "PUT  | task/{task}/localVariables/approved | {'value': true}",
        "DELETE | task/{task}/variables/unitId      | ''",
        "POST | task/{task}/claim          | {'userId': 'xiji.leader'}",
        "POST | task?maxResults=10         | {'orQueries': [{'assigneeExpression': '${1 + 1}'}]}",
        "POST | task?maxResults=10         | {'orQueries': [{'assigneeExpression': '${'}]}",
        "POST | task/count                 | {'orQueries': [{'dueBeforeExpression': '${now()}'}]}"})
    void engineRefusesWhatGoesPastTheFormInChinese(String method, String path, String document) {
        var answer = refused(() -> browser.send(method, engine(path), document.replace('\'', '"')));

        assertThat(answer.body()).containsPattern("[\\u4e00-\\u9fff]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST | process-instance/{instance}/variables          | {'modifications': {'approved': {'value': true}}}",
        "PUT  | process-instance/{instance}/variables/approved | {'value': true}",
        "PUT  | execution/{instance}/localVariables/approved   | {'value': true}",
        "POST | task/{task}/assignee                           | {'userId': 'xiji.leader'}",
        "POST | task/{task}/identity-links                     | {'groupId': 'drafter', 'type': 'candidate'}",
        "PUT  | task/{task}                                    | {'assignee': 'xiji.leader'}",
        "POST | message                                        | {'messageName': 'campaign.calledOff', 'all': true}",
        "POST | process-definition/key/campaign/start          | {}",
        "DELETE | process-instance/{instance}                  | ''"})
    void engineRefusesWhatNobodyIsGranted(String method, String path, String document) {
        refused(() -> browser.send(method, engine(path), document.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/{task}/complete", "/camunda/api/engine/engine/default/task/{task}/claim"})
    void bodyThatIsTooLongIsRefused(String path) {
        var answer = refused(() -> browser.send("POST", path.replace("{task}", task.getId()), TEN_MEGABYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("提交的内容过大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks/{task}/complete", "/camunda/api/engine/engine/default/task/{task}/claim"})
    void bodyThatDoesNotSayHowLongItIsIsRefused(String path) {
        var document = TEN_MEGABYTES.getBytes(StandardCharsets.UTF_8);
        var answer = refused(() -> browser.stream("POST", path.replace("{task}", task.getId()), document));

        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("没有说明内容的长度");
    }

    @Test
    void requestWithoutItsTokenIsRefused() {
        var stranger = new Browser(port, "xiji.drafter", "wrong");
        refused(() -> stranger.send("POST", "/api/tasks/" + task.getId() + "/complete", Example.of("draft-plan").toString()));
        refused(() -> stranger.get("/api/tasks/" + task.getId()));
    }

    private String engine(String path) {
        return "/camunda/api/engine/engine/default/"
            + path.replace("{task}", task.getId()).replace("{instance}", task.getProcessInstanceId());
    }

    private HttpResponse<String> refused(Supplier<HttpResponse<String>> act) {
        var before = everything();
        var answer = act.get();
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(everything()).isEqualTo(before);
        return answer;
    }

    private DatabaseContents everything() {
        return DatabaseContents.of(database);
    }
}
