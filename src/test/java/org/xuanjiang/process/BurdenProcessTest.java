package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.TestClock;

/** What the forms of a year cost a county, and who may know. */
class BurdenProcessTest extends Journeys {

    /** What a county drafter typed when this was first counted, all five tracks with the example data; only ever goes down. */
    private static final int TYPED_AT_MOST = 140;

    @Autowired
    private JdbcClient jdbc;

    /** One line per form of the drafter: how many fields, typed and kept. */
    record Form(String key, int completed, int typed, int kept) {
    }

    @Test
    void whatACountyDrafterTypesFromInvitationToClosedPlan() {
        aYearOfAllTracks();
        assertThat(jdbc.sql("select status from plan where id = :plan").param("plan", planId("yuanzhou")).query(String.class).single())
            .isEqualTo("CLOSED");
        var forms = formsOf("drafter");
        System.out.println("fields of a county drafter from invitation to closed plan, five tracks, example data:");
        forms.forEach(form -> System.out.printf("  %-28s %2d x  typed %3d  kept %3d%n", form.key(), form.completed(), form.typed(), form.kept()));
        var typed = forms.stream().mapToInt(Form::typed).sum();
        var kept = forms.stream().mapToInt(Form::kept).sum();
        System.out.printf("  together: %d forms, typed %d, kept %d (%d %%)%n", forms.stream().mapToInt(Form::completed).sum(), typed, kept,
            100 * kept / (typed + kept));

        assertThat(forms).extracting(Form::key).contains("draftPlan", "inviteExpert", "confirmVenue", "assignContact", "inviteModelWorker",
            "reportExpertSession", "reportLeaderSession", "reportModelWorkerSession", "reportGrassrootsBatch", "reportOnlineWork",
            "writeSummary", "writeArticle");
        assertThat(typed).isPositive().isLessThanOrEqualTo(TYPED_AT_MOST);
        assertThat(kept).isPositive();
    }

    @Test
    void thePageShowsTheSumsOfTheMonthInAFixedOrder() {
        aYearOfAllTracks();
        var page = burden("fed.supervisor", "?month=2022-12");
        var unit = StreamSupport.stream(page.get("units").spliterator(), false)
            .filter(line -> line.get("unitName").asText().equals("固原市原州区总工会")).findFirst().orElseThrow();
        var counted = jdbc.sql("""
                select count(*) as completed, sum(e.typed) as typed, sum(e.kept) as kept from form_effort e
                join completion c on c.task_id = e.task_id where c.person_id like 'yuanzhou.%'
                  and c.completed_at >= timestamp with time zone '2022-12-01 00:00:00+08:00'
                  and c.completed_at < timestamp with time zone '2023-01-01 00:00:00+08:00'""")
            .query((row, n) -> List.of(row.getInt("completed"), row.getInt("typed"), row.getInt("kept"))).single();
        assertThat(List.of(unit.get("completed").asInt(), unit.get("typed").asInt(), unit.get("kept").asInt())).isEqualTo(counted);
        assertThat(unit.get("minutes").asInt()).isNotNegative();
        assertThat(page.get("forms").findValuesAsText("formName")).contains("起草方案", "填报领导宣讲").isSorted();
        assertThat(page.get("months")).hasSize(6);
        assertThat(page.get("months").get(5).get("month").asText()).isEqualTo("2022-12");
        assertThat(burden("fed.reviewer", "?month=2021-01").get("units")).isEmpty();
    }

    @Test
    void minutesRunFromTheFirstLookToTheCompletion() {
        // A month in which no other test works.
        office.clock().moveTo(TestClock.START.minusMonths(1));
        campaignIsIssued("jingyuan", "pengyang");
        plansWithin(17, "jingyuan");
        plansWithin(240, "pengyang");
        var minutes = StreamSupport.stream(burden("fed.supervisor", "?month=2022-11").get("units").spliterator(), false)
            .collect(Collectors.toMap(line -> line.get("unitName").asText(), line -> line.get("minutes").asInt()));
        assertThat(minutes).containsEntry("泾源县总工会", 17).containsEntry("彭阳县总工会", 240);
    }

    private void plansWithin(int minutes, String unit) {
        var drafter = office.as(unit + ".drafter");
        drafter.opensFirst("draftPlan");
        office.clock().advance(Duration.ofMinutes(minutes - 1));
        drafter.opensFirst("draftPlan");
        office.clock().advance(Duration.ofMinutes(1));
        drafter.does("draftPlan", Plans.ofLeaders());
    }

    @Test
    void onlyThoseWhoMakeOrWatchTheDemandsLook() {
        for (var person : List.of("fed.reviewer", "fed.supervisor")) {
            assertThat(office.as(person).asks("/api/burden").status()).as(person).isEqualTo(200);
            assertThat(burden(person, "/access").get("reads").asBoolean()).isTrue();
        }
        for (var person : List.of("xiji.drafter", "xiji.leader", "fed.approver", "fed.publicity", "fed.auditor", "sys.admin", "sec.admin")) {
            assertThat(office.as(person).asks("/api/burden").status()).as(person).isEqualTo(403);
            assertThat(burden(person, "/access").get("reads").asBoolean()).isFalse();
        }
        for (var month : List.of("2022-13", "2022", "999999999-01", "x")) {
            assertThat(office.as("fed.reviewer").asks("/api/burden?month=" + month).status()).as(month).isEqualTo(400);
        }
    }

    private void aYearOfAllTracks() {
        campaignIsIssued("yuanzhou");
        office.as("yuanzhou.drafter").does("draftPlan", Plans.ofAllTracks());
        office.as("yuanzhou.leader").does("signPlan", Example.of("sign-plan"));
        office.as("fed.reviewer").on("yuanzhou").does("reviewPlan", Plans.agreed());
        office.as("fed.approver").on("yuanzhou").does("approvePlan", Example.of("approve-plan"));
        office.clock().moveTo(TestClock.START.plusDays(7));
        office.as("yuanzhou.drafter").does("inviteExpert", Example.of("invite-expert")).does("confirmVenue", Example.of("confirm-venue"))
            .does("assignContact", Example.of("assign-contact")).does("inviteModelWorker", Example.of("invite-model-worker"));
        office.clock().moveTo(TestClock.START.plusDays(15));
        office.runDueJobs();
        office.as("yuanzhou.drafter").does("reportExpertSession", Example.of("report-expert-session"))
            .does("reportLeaderSession", Example.of("report-leader-session"))
            .does("reportModelWorkerSession", Example.of("report-model-worker-session"))
            .does("reportGrassrootsBatch", Example.of("report-grassroots-batch"))
            .does("reportOnlineWork", Example.of("report-online-work"));
        office.as("yuanzhou.leader").does("replyConcern", Example.of("reply-concern")).does("replyConcern", Example.of("reply-concern"));
        articlesArePublished();
        office.as("yuanzhou.drafter").does("writeSummary", Example.of("write-summary"));
        office.as("fed.reviewer").on("yuanzhou").does("reviewSummary", Plans.accepted());
        articlesArePublished();
    }

    private void articlesArePublished() {
        while (!office.open("writeArticle", "yuanzhou").isEmpty()) {
            office.as("yuanzhou.drafter").does("writeArticle", Example.of("write-article"));
            office.as("yuanzhou.leader").does("firstReview", Example.of("first-review"));
            office.as("fed.publicity").on("yuanzhou").does("secondReview", Example.of("second-review"));
            office.as("fed.approver").on("yuanzhou").does("finalReview", Example.of("final-review"));
            while (!office.open("recordPublication", "yuanzhou").isEmpty()) {
                office.as("fed.publicity").on("yuanzhou").does("recordPublication",
                    Example.of("record-publication").with("publishedOn", office.clock().today().toString()));
            }
        }
    }

    private List<Form> formsOf(String role) {
        return jdbc.sql("""
                select c.task_key, count(*) as completed, sum(e.typed) as typed, sum(e.kept) as kept
                from completion c join form_effort e on e.task_id = c.task_id join task_record r on r.task_id = c.task_id
                where r.root_key = :campaign and c.person_id = :person group by c.task_key order by c.task_key""")
            .param("campaign", campaign.getBusinessKey()).param("person", "yuanzhou." + role)
            .query((row, n) -> new Form(row.getString("task_key"), row.getInt("completed"), row.getInt("typed"), row.getInt("kept"))).list();
    }

    private String planId(String unit) {
        return jdbc.sql("select id from plan where campaign_id = :campaign and unit_id = :unit")
            .param("campaign", campaign.getBusinessKey()).param("unit", unit).query(String.class).single();
    }

    private JsonNode burden(String person, String more) {
        return office.as(person).asks("/api/burden" + more).json();
    }
}
