package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;
import org.xuanjiang.support.WholeProgram;

/** Several windows submit one task at the same moment. */
@WholeProgram
class LostRaceTest {

    private static final int WINDOWS = 4;
    private static final int ROUNDS = 20;

    @Autowired
    private Office office;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;

    @Test
    void letsOneWinAndTellsTheOthersWhoDecided() throws Exception {
        office.clock().moveTo(TestClock.START);
        var reviewer = office.as("fed.reviewer");
        var pool = Executors.newFixedThreadPool(WINDOWS);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var campaignId = reviewer.posts("/api/campaigns", "{}").json().get("id").asText();
                var task = tasks.createTaskQuery().processInstanceBusinessKey(campaignId).singleResult();
                reviewer.claims(task);
                var start = new CyclicBarrier(WINDOWS);
                var answers = pool.invokeAll(IntStream.range(0, WINDOWS).mapToObj(window -> (Callable<Office.Answer>) () -> {
                    start.await();
                    return reviewer.submits(task.getId(), Example.of("draft-campaign").with("units", List.of("xiji")));
                }).toList());

                var statuses = new ArrayList<Integer>();
                for (var answer : answers) {
                    statuses.add(answer.get().status());
                    if (answer.get().status() == 409) {
                        assertThat(answer.get().body()).contains("该事项已由市总工会 审核人于");
                    }
                }
                assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
                assertThat(tasks.createTaskQuery().processInstanceBusinessKey(campaignId).list()).singleElement()
                    .satisfies(next -> assertThat(next.getTaskDefinitionKey()).isEqualTo("issueCampaign"));
                // Other journeys share the database and take the oldest open task of a kind.
                runtime.deleteProcessInstance(task.getProcessInstanceId(), "race is over");
            }
        } finally {
            pool.shutdown();
        }
    }
}
