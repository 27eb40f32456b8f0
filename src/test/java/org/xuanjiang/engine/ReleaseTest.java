package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.WholeProgram;

@WholeProgram
class ReleaseTest {

    @Autowired
    private Office office;
    @Autowired
    private TaskService tasks;

    private Task task;

    @BeforeEach
    void claim() {
        var campaignId = office.as("fed.reviewer").posts("/api/campaigns", "{}").json().get("id").asText();
        task = tasks.createTaskQuery().processInstanceBusinessKey(campaignId).singleResult();
        office.as("fed.reviewer").claims(task);
    }

    @Test
    void putsAClaimedTaskBackAndKeepsItsDraft() {
        office.as("fed.reviewer").keepsDraft(task.getId(), "{\"theme\":\"草稿\"}");

        assertThat(office.as("fed.reviewer").posts("/api/tasks/" + task.getId() + "/release", "").status()).isEqualTo(200);

        assertThat(assignee()).isNull();
        office.as("fed.reviewer").claims(task);
        assertThat(office.as("fed.reviewer").opens(task.getId()).json().at("/submission/theme").asText()).isEqualTo("草稿");
    }

    @Test
    void leavesOtherPeoplesTasksAlone() {
        var answer = office.as("fed.approver").posts("/api/tasks/" + task.getId() + "/release", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(assignee()).isEqualTo("fed.reviewer");
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }
}
