package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** A unit asks for the plan that it has sent in, and waits for nobody's telephone. */
class NudgeProcessTest extends Journeys {

    private static final String REASON = "十二月二十日就要宣讲，请尽快审核。";

    @Autowired
    private PostRoom post;

    @BeforeEach
    void aPlanIsSentInOnFriday() {
        planIsDrafted(Row.leader());
        leader().does("signPlan", Example.of("sign-plan"));
    }

    @Test
    void fromTheNextWorkingDayOnceADay() {
        var review = office.open("reviewPlan", UNIT).get(0);
        assertThat(nudgeable(drafter(), review)).as("came up today").isEmpty();
        assertThat(nudge(drafter(), review).status()).isEqualTo(409);
        assertThat(nudge(drafter(), review).body()).contains("今天刚送达");

        office.clock().advance(Duration.ofDays(1));
        assertThat(nudgeable(drafter(), review)).containsExactly(review.getId());
        assertThat(nudge(drafter(), review).status()).as("Saturday counts with Monday").isEqualTo(204);
        office.clock().advance(Duration.ofDays(2));
        assertThat(nudge(leader(), review).body()).as("on Monday, whoever asks").contains("本工作日已经催办过");
        assertThat(nudgeable(leader(), review)).isEmpty();
        office.clock().advance(Duration.ofDays(1));
        assertThat(nudgeable(leader(), review)).containsExactly(review.getId());

        post.tellAll();
        assertThat(reviewer().asks("/api/messages").body()).contains("催办：审核方案 · 西吉县总工会").contains(REASON);
        assertThat(reviewer().opens(review.getId()).json().at("/notices").findValuesAsText("text")).contains("催办：" + REASON);
        assertThat(caseOf(drafter(), review).at("/timeline/entries").findValuesAsText("act")).contains("催办");
    }

    @Test
    void onlyForWhatTheUnitWaitsFor() {
        var review = office.open("reviewPlan", UNIT).get(0);
        office.clock().advance(Duration.ofDays(4));
        assertThat(nudge(reviewer(), review).status()).as("the federation's people").isEqualTo(403);
        assertThat(nudgeable(reviewer(), review)).isEmpty();
        assertThat(nudge(office.as("longde.drafter"), review).status()).as("another unit").isEqualTo(404);
        assertThat(drafter().posts("/api/tasks/nobody/nudges", "{\"reason\": \"x\"}").status()).isEqualTo(404);
        assertThat(drafter().posts("/api/tasks/" + review.getId() + "/nudges", "{\"reason\": \" \"}").status()).isEqualTo(400);

        reviewer().does("reviewPlan", Plans.returned());
        var revision = office.open("revisePlan", UNIT).get(0);
        office.clock().advance(Duration.ofDays(4));
        assertThat(nudge(drafter(), revision).body()).as("can do it").contains("请直接办理");
        assertThat(nudge(leader(), revision).status()).isEqualTo(204);
        assertThat(nudge(drafter(), review).status()).as("ended").isEqualTo(404);
    }

    private static Office.Answer nudge(Office.Desk desk, Task task) {
        return desk.posts("/api/tasks/" + task.getId() + "/nudges", Example.empty().with("reason", REASON).toString());
    }

    private static JsonNode caseOf(Office.Desk desk, Task task) {
        return desk.asks("/api/tasks/" + task.getId() + "/case").json();
    }

    private static List<String> nudgeable(Office.Desk desk, Task task) {
        return StreamSupport.stream(caseOf(desk, task).get("nudgeable").spliterator(), false).map(JsonNode::asText).toList();
    }
}
