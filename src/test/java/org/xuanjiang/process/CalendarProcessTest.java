package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Office;

/** The federation changes the calendar, and open deadlines follow. */
class CalendarProcessTest extends Journeys {

    private static final LocalDate TUESDAY = LocalDate.of(2022, 12, 13);
    private static final LocalDate WEDNESDAY_LATER = LocalDate.of(2022, 12, 28);
    private static final LocalDate SATURDAY = LocalDate.of(2022, 12, 10);

    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    /** Other journeys count with the days as they were published. */
    @AfterEach
    void theDaysAreWhatTheirWeekdaySays() {
        enters(TUESDAY, "WORK");
        enters(WEDNESDAY_LATER, "WORK");
        enters(SATURDAY, "OFF");
    }

    @Test
    void anOpenDeadlineFollowsTheCalendarAndItsFormSaysWhy() {
        campaignIsDrafted(UNIT);
        var task = office.as("fed.approver").firstOpen("issueCampaign").getId();
        assertThat(dueDay(task)).isEqualTo("2022-12-14");
        assertThat(enters(TUESDAY, "OFF").json().get("moved").asInt()).isPositive();
        assertThat(dueDay(task)).isEqualTo("2022-12-15");
        assertThat(office.as("fed.approver").opens(task).json().get("notices").get(0).get("text").asText())
            .isEqualTo("工作日历已按宁政办发〔2022〕9号调整，本项期限由2022年12月14日改为2022年12月15日。");
        assertThat(office.as("fed.auditor").asks("/api/cases/" + campaign.getBusinessKey()).body()).as("the history of the case")
            .contains("期限随工作日历调整", "由2022年12月14日改为2022年12月15日", "依据关于调整放假安排的通知（宁政办发〔2022〕9号）");
        assertThat(jdbc.sql("select count(*) from task_change where task_id = :task and due_at is not null").param("task", task)
            .query(Integer.class).single()).as("what those who watch read").isPositive();
        enters(SATURDAY, "WORK");
        assertThat(dueDay(task)).as("a make-up day is a working day").isEqualTo("2022-12-14");
        enters(TUESDAY, "WORK");
        assertThat(dueDay(task)).as("the entry was wrong, and has been replaced").isEqualTo("2022-12-13");
    }

    @Test
    void timersFollowToo() {
        everySessionIsChecked();
        lecturesAreOver();
        var check = running("session-check").getId();
        var lapse = timerOf(check).getDuedate();
        var verification = tasks.createTaskQuery().processInstanceId(check).singleResult().getId();
        var due = dueDay(verification);
        enters(WEDNESDAY_LATER, "OFF");
        assertThat(day(timerOf(check).getDuedate())).as("one working day later, and the next one is a Friday").isAfter(day(lapse));
        assertThat(dueDay(verification)).isEqualTo(due.plusDays(1));
        assertThat(jdbc.sql("select count(*) from deadline_move where process_instance_id = :check").param("check", check).query(Integer.class).single())
            .isEqualTo(2);
        enters(WEDNESDAY_LATER, "WORK");
        assertThat(timerOf(check).getDuedate()).as("and back").isEqualTo(lapse);
    }

    @Test
    void aDeadlineThatWasSetInAnotherWayIsLeftAlone() {
        campaignIsDrafted(UNIT);
        var task = office.as("fed.approver").firstOpen("issueCampaign").getId();
        tasks.setDueDate(task, Date.from(LocalDateTime.of(2022, 12, 20, 12, 0).atZone(office.clock().getZone()).toInstant()));
        enters(TUESDAY, "OFF");
        assertThat(dueDay(task)).isEqualTo("2022-12-20");
    }

    @Test
    void whatIsPublishedStandsOnThePageWithItsDocumentAndWhatIsNotIsNamed() {
        enters(TUESDAY, "OFF");
        var year = drafter().asks("/api/calendar?year=2022").json();
        assertThat(year.get("known").asBoolean()).isTrue();
        assertThat(year.get("mayEnter").asBoolean()).isFalse();
        assertThat(year.get("days").findValuesAsText("documentNumber")).contains("国办发明电〔2021〕11号", "宁政办发〔2022〕9号");
        assertThat(drafter().asks("/api/calendar?year=2023").json().get("unconfirmed").findValuesAsText("name")).containsExactly("开斋节", "古尔邦节");
        office.clock().moveTo(LocalDateTime.of(2027, 1, 4, 9, 0));
        assertThat(drafter().asks("/api/calendar").json().get("known").asBoolean()).isFalse();
    }

    @Test
    void onlyReviewersEnterDaysAndOnlySensibleOnes() {
        assertThat(drafter().posts("/api/calendar/days", entry(TUESDAY, TUESDAY, "OFF")).status()).isEqualTo(403);
        assertThat(office.as("sys.admin").posts("/api/calendar/days", entry(TUESDAY, TUESDAY, "OFF")).status()).isEqualTo(403);
        var reviewer = office.as("fed.reviewer");
        assertThat(reviewer.posts("/api/calendar/days", entry(TUESDAY, TUESDAY.minusDays(1), "OFF")).status()).isEqualTo(400);
        assertThat(reviewer.posts("/api/calendar/days", entry(TUESDAY, TUESDAY.plusDays(40), "OFF")).status()).isEqualTo(400);
        assertThat(reviewer.posts("/api/calendar/days", "{}").status()).isEqualTo(400);
        assertThat(reviewer.posts("/api/calendar/days", entry(TUESDAY, TUESDAY, "HALF")).status()).isEqualTo(400);
        assertThat(reviewer.posts("/api/calendar/days", entry(TUESDAY, TUESDAY, "OFF").replace("〔2022〕9号", " ")).status()).isEqualTo(200);
    }

    private Office.Answer enters(LocalDate day, String kind) {
        var answer = office.as("fed.reviewer").posts("/api/calendar/days", entry(day, day, kind));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String entry(LocalDate from, LocalDate to, String kind) {
        return """
            {"from": "%s", "to": "%s", "kind": "%s", "name": "调整", "documentNumber": "宁政办发〔2022〕9号",
             "documentTitle": "关于调整放假安排的通知"}""".formatted(from, to, kind);
    }

    private Job timerOf(String instanceId) {
        return only(management.createJobQuery().processInstanceId(instanceId).timers().list());
    }

    private static <T> T only(List<T> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private LocalDate dueDay(String taskId) {
        return day(tasks.createTaskQuery().taskId(taskId).singleResult().getDueDate());
    }

    private LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), office.clock().getZone());
    }
}
