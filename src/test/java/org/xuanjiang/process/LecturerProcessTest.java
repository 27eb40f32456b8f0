package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** One pool for all units, busy days across them without their affairs, and what a unit wrote before, offered and never filled in. */
@TestPropertySource(properties = "spring.application.name=lecturers")
class LecturerProcessTest extends Journeys {

    private static final String OTHER_UNIT = "longde";

    @Test
    void thePoolIsReadByAllAndKeptByTheUnitThatEntered() {
        var entered = enter(drafter(), "全国劳动模范甲", "MODEL_WORKER", "县医院护士长");
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        var id = entered.json().get("id").asText();
        var elsewhere = office.as(OTHER_UNIT + ".drafter");
        var seen = row(elsewhere, id);
        assertThat(seen.get("categoryName").asText()).isEqualTo("劳模");
        assertThat(seen.get("unitName").asText()).isEqualTo("西吉县总工会");
        assertThat(seen.get("mayChange").asBoolean()).isFalse();
        assertThat(change(elsewhere, id, "全国劳动模范甲", 0).status()).isEqualTo(403);
        assertThat(enter(elsewhere, "全国劳动模范甲", "MODEL_WORKER", "县医院护士长").status()).as("the same person").isEqualTo(409);
        assertThat(enter(elsewhere, "全国劳动模范甲", "MODEL_WORKER", "隆德县教师").status()).as("another of that name").isEqualTo(201);
        assertThat(enter(leader(), "某人", "EXPERT", null).status()).isEqualTo(403);

        assertThat(change(drafter(), id, "全国劳动模范乙", 0).status()).isEqualTo(204);
        assertThat(change(drafter(), id, "全国劳动模范丙", 0).status()).as("seen before the change").isEqualTo(409);
        assertThat(withdraw(reviewer(), id, 1).status()).as("the federation's reviewer keeps all").isEqualTo(204);
        assertThat(withdraw(drafter(), id, 2).status()).isEqualTo(404);
        assertThat(pool(elsewhere)).noneMatch(other -> other.get("id").asText().equals(id));
    }

    @Test
    void whatIsIncompleteIsRefused() {
        assertThat(enter(drafter(), " ", "EXPERT", null).body()).contains("请填写姓名");
        assertThat(enter(drafter(), "教授", null, null).body()).contains("请选择类别");
        assertThat(enter(drafter(), "名".repeat(61), "EXPERT", null).status()).isEqualTo(400);
        assertThat(drafter().asks("/api/lecturers/busy-days?name=x&from=2022-12-01&to=2022-11-01").status()).isEqualTo(400);
        assertThat(drafter().asks("/api/lecturers/busy-days?name=x&from=abc&to=2022-11-01").status()).isEqualTo(400);
        assertThat(drafter().asks("/api/lecturers/busy-days?name=x&from=0001-01-01&to=9999-11-01").status()).isEqualTo(400);
    }

    @Test
    void anotherUnitLearnsThatALecturerIsBusyAndNothingElse() {
        campaignIsIssued(UNIT, OTHER_UNIT);
        var plan = Plans.of(Row.modelWorker()).at("/sessions/0", "lecturer", "劳模" + campaign.getId());
        drafter().does("draftPlan", plan);
        var line = plan.document().at("/sessions/0");
        assertThat(busy(office.as(OTHER_UNIT + ".drafter"), line, null)).as("a day of a period may be left").isEmpty();
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        if (!office.open("approvePlan", UNIT).isEmpty()) {
            approver().does("approvePlan", Example.of("approve-plan"));
        }

        var there = busy(office.as(OTHER_UNIT + ".drafter"), line, null);
        assertThat(there).isNotEmpty().allSatisfy(day -> {
            assertThat(day.get("day").asText()).isNotBlank();
            assertThat(day.has("unitName")).isFalse();
            assertThat(day.has("topic")).isFalse();
            assertThat(day.has("place")).isFalse();
        });
        var planId = planOf(UNIT);
        assertThat(busy(office.as(OTHER_UNIT + ".drafter"), line, planId)).as("the id of another unit's plan tells nothing").hasSameSizeAs(there);
        assertThat(busy(drafter(), line, null)).isNotEmpty().allSatisfy(day -> assertThat(day.get("unitName").asText()).isEqualTo("西吉县总工会"));
        assertThat(busy(drafter(), line, planId)).as("its own sessions do not clash with an amendment").isEmpty();
        assertThat(busy(reviewer(), line, null)).allSatisfy(day -> assertThat(day.get("place").asText()).isEqualTo(line.get("place").asText()));
    }

    @Test
    void twoUnitsThatPlanAtTheSameTimeLearnOfEachOther() {
        campaignIsIssued(UNIT, OTHER_UNIT);
        var lecturer = "市委党校教授" + campaign.getId();
        var plan = Plans.of(Row.expert()).at("/sessions/0", "lecturer", "县总工会主席、" + lecturer)
            .at("/sessions/0", "dateFrom", "2022-12-20").at("/sessions/0", "dateTo", "2022-12-20");
        drafter().does("draftPlan", plan);
        var line = Example.empty().with("lecturer", lecturer).with("dateFrom", "2022-12-20").with("dateTo", "2022-12-20").document();

        var there = busy(office.as(OTHER_UNIT + ".drafter"), line, null);
        assertThat(there).singleElement().satisfies(day -> {
            assertThat(day.get("tentative").asBoolean()).isTrue();
            assertThat(day.has("unitName")).isFalse();
            assertThat(day.has("topic")).isFalse();
        });
        assertThat(busy(leader(), line, null)).singleElement().satisfies(day -> assertThat(day.get("unitName").asText()).isEqualTo("西吉县总工会"));
        assertThat(busy(drafter(), line, planOf(UNIT))).as("its own lines do not clash").isEmpty();

        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.agreed());
        approver().does("approvePlan", Example.of("approve-plan"));
        assertThat(busy(office.as(OTHER_UNIT + ".drafter"), line, null)).as("a session, though another is named first").singleElement()
            .satisfies(day -> assertThat(day.get("tentative").asBoolean()).isFalse());
    }

    @Test
    void earlierEntriesOfTheUnitAreOfferedAndNotFilledIn() {
        campaignIsIssued(UNIT, OTHER_UNIT);
        var place = "只有西吉县用过的地点" + campaign.getId();
        drafter().does("draftPlan", Plans.of(Row.leader()).at("/sessions/0", "place", place));
        leader().does("signPlan", Plans.returned());
        var revising = drafter().opensFirst("revisePlan").json();
        assertThat(revising.at("/view/earlier/places").findValuesAsText("value")).contains(place);
        assertThat(revising.at("/view/earlier/audiences").findValuesAsText("value")).isNotEmpty();
        var elsewhere = office.as(OTHER_UNIT + ".drafter").opensFirst("draftPlan").json();
        assertThat(elsewhere.toString()).doesNotContain(place);

        enter(drafter(), "市委党校教授丁", "EXPERT", "教研室主任");
        var drafting = office.as(OTHER_UNIT + ".drafter").opensFirst("draftPlan").json();
        assertThat(drafting.at("/view/earlier/lecturers").toString()).contains("市委党校教授丁").contains("专家 · 教研室主任");
        assertThat(drafting.at("/submission/sessions").findValuesAsText("lecturer")).allMatch("null"::equals);
    }

    private String planOf(String unitId) {
        return StreamSupport.stream(reviewer().asks("/api/desk").json().get("campaigns").spliterator(), false)
            .filter(row -> row.get("id").asText().equals(campaign.getBusinessKey()))
            .flatMap(row -> StreamSupport.stream(row.get("units").spliterator(), false))
            .filter(row -> row.get("unitName").asText().contains(unitId.equals(UNIT) ? "西吉" : "隆德")).findFirst().orElseThrow().get("planId").asText();
    }

    private static List<JsonNode> busy(Office.Desk desk, JsonNode line, String planId) {
        var answer = desk.asks("/api/lecturers/busy-days?name={name}&from={from}&to={to}" + (planId == null ? "" : "&plan=" + planId),
            line.get("lecturer").asText(), line.get("dateFrom").asText(), line.get("dateTo").asText());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private static Office.Answer enter(Office.Desk desk, String name, String category, String post) {
        return desk.posts("/api/lecturers", Example.empty().with("name", name).with("category", category).with("post", post).toString());
    }

    private static Office.Answer change(Office.Desk desk, String id, String name, int revision) {
        return desk.puts("/api/lecturers/" + id,
            Example.empty().with("name", name).with("category", "MODEL_WORKER").with("revision", revision).toString());
    }

    private static Office.Answer withdraw(Office.Desk desk, String id, int revision) {
        return desk.posts("/api/lecturers/" + id + "/withdrawal", "{\"revision\": " + revision + "}");
    }

    private static List<JsonNode> pool(Office.Desk desk) {
        return StreamSupport.stream(desk.asks("/api/lecturers").json().get("lecturers").spliterator(), false).toList();
    }

    private static JsonNode row(Office.Desk desk, String id) {
        return pool(desk).stream().filter(row -> row.get("id").asText().equals(id)).findFirst().orElseThrow();
    }
}
