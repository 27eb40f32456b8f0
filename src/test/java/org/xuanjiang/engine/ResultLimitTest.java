package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.support.Browser;
import org.xuanjiang.support.WholeProgram;

/** Nobody who has signed in gets more than two thousand rows of the engine at once. */
@WholeProgram
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ResultLimitTest {

    private static final String API = "/camunda/api/engine/engine/default/";

    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private IdentityService identities;
    @LocalServerPort
    private int port;
    @Value("${xuanjiang.demo-password}")
    private String password;

    @BeforeEach
    void somebodyHasSignedIn() {
        identities.setAuthentication("fed.supervisor", List.of("supervisor"), List.of());
    }

    @AfterEach
    void signsOut() {
        identities.clearAuthentication();
    }

    @Test
    void theEngineAnswersBoundedQueriesOnly() {
        List<Query<?, ?>> queries = List.of(tasks.createTaskQuery(), runtime.createProcessInstanceQuery(), runtime.createVariableInstanceQuery(),
            history.createHistoricTaskInstanceQuery(), history.createUserOperationLogQuery(), jobs.createJobQuery(), identities.createUserQuery());
        assertThat(queries).allSatisfy(query -> {
            assertThat(query.listPage(0, EngineConfiguration.MOST_RESULTS)).isNotNull();
            assertThatThrownBy(() -> query.listPage(0, EngineConfiguration.MOST_RESULTS + 1)).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
        });
    }

    @Test
    void theProgramItselfIsNotBounded() {
        identities.clearAuthentication();
        assertThat(tasks.createTaskQuery().list()).isNotNull();
    }

    @Test
    void whoAsksForMoreIsToldSoInChineseAndWhoLeavesItOpenGetsTheFirst() {
        var supervisor = new Browser(port, "fed.supervisor", password);
        supervisor.get("/camunda/app/cockpit/default/");

        for (var question : List.of("task?firstResult=0&maxResults=2000", "task", "variable-instance?deserializeValues=false", "job")) {
            assertThat(supervisor.send("POST", API + question, "{}").statusCode()).as(question).isEqualTo(200);
        }
        for (var question : List.of("task?maxResults=2001", "variable-instance?maxResults=2147483647", "job?maxResults=100000000")) {
            var answer = supervisor.send("POST", API + question, "{}");
            assertThat(answer.statusCode()).as(question).isEqualTo(400);
            assertThat(answer.body()).contains("提交的内容不符合要求");
        }
    }
}
