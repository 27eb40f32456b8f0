package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xuanjiang.support.Example;

/** Whoever opens a case reads everything that became of it, in order and in Chinese. */
class HistoryProcessTest extends Journeys {

    private static final LocalDate REVIEW = LocalDate.of(2022, 12, 14);

    // ---- the way of a plan

    @Test
    void tellsWhoDidWhatWhenAndForHowLong() {
        planIsReturnedAndRevised();
        var entries = timeline();
        assertThat(acts(entries)).containsSubsequence(
            "邀请报送 · 市总工会 分管领导", "起草报送 · 西吉县总工会 起草人", "审签同意 · 西吉县总工会 负责人", "审核退回 · 市总工会 审核人",
            "修改后报送 · 西吉县总工会 起草人", "审签同意 · 西吉县总工会 负责人", "审核同意 · 市总工会 审核人", "批准 · 市总工会 分管领导",
            "安排场次 · 系统");
        var returned = entry(entries, "审核退回");
        assertThat(returned.get("actor").get("roleName").asText()).isEqualTo("审核人");
        assertThat(returned.get("actor").get("unitName").asText()).isEqualTo("市总工会");
        assertThat(returned.get("at").asText()).isEqualTo("2022-12-14T09:00:00+08:00");
        assertThat(returned.get("opinion").asText()).isEqualTo("请按以下三点修改后再报。");
        assertThat(returned.get("step").get("name").asText()).isEqualTo("审核方案");
        assertThat(returned.get("step").get("workingDays").asInt()).isEqualTo(3);
        assertThat(returned.get("step").get("due").asText()).startsWith("2022-12-14T18:00");
        assertThat(returned.get("step").has("lateDays")).isFalse();
    }

    @Test
    void tellsIssuesTheirAnswersAndWhatChanged() {
        planIsReturnedAndRevised();
        var entries = timeline();
        assertThat(entry(entries, "审核退回").get("issues")).hasSize(3);
        var revised = entry(entries, "修改后报送");
        assertThat(revised.get("issues").findValuesAsText("answer")).containsExactly("已写明。", "已补充当场登记、逐件回复。", "已写明。");
        assertThat(revised.get("changes").findValuesAsText("what")).contains("工作目标", "宣讲队伍");
        assertThat(revised.get("version").get("no").asInt()).isEqualTo(2);
        assertThat(entry(entries, "起草报送").get("changes")).isEmpty();
    }

    private void planIsReturnedAndRevised() {
        planIsDrafted(Row.leader());
        leader().does("signPlan", Example.of("sign-plan"));
        reach(REVIEW);
        reviewer().does("reviewPlan", Plans.returnedWithThreeIssues());
        drafter().does("revisePlan", Plans.revisedAnsweringThreeIssues());
        versionIsApproved();
    }

    // ---- reading

    private List<JsonNode> timeline() {
        return entries(office.as("fed.auditor").asks("/api/cases/" + planId()).json());
    }

    private static List<JsonNode> entries(JsonNode view) {
        return StreamSupport.stream(view.get("timeline").get("entries").spliterator(), false).toList();
    }

    private static List<String> acts(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("act").asText() + " · "
            + (entry.get("automatic").asBoolean() ? "系统" : entry.get("actor").get("personName").asText())).toList();
    }

    private static JsonNode entry(List<JsonNode> entries, String act) {
        return entry(entries, entry -> entry.get("act").asText().equals(act));
    }

    private static JsonNode entry(List<JsonNode> entries, Predicate<JsonNode> which) {
        var found = entries.stream().filter(which).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
