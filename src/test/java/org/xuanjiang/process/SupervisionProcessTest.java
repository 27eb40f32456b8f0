package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.support.IndependentCounts;
import org.xuanjiang.support.TestClock;

/** What supervisors and auditors see of a small year, now and for past moments, and what urging does. */
class SupervisionProcessTest extends SupervisionJourneys {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    // ---- figures

    @Test
    void everyFigureOfTheMatrixEqualsACountFromTheTables() {
        smallYear();
        var board = board("");
        assertThat(units(board)).containsExactly("固原市原州区总工会", "西吉县总工会", "隆德县总工会", "固原经济技术开发区总工会");
        assertThat(IndependentCounts.figuresOn(board)).isEqualTo(84);
        assertThat(new IndependentCounts(jdbc, json, campaign.getBusinessKey()).differencesTo(board)).isEmpty();
        assertThat(cell(board, "yuanzhou", "GRASSROOTS").get("held").asInt()).isPositive();
        assertThat(cell(board, "yuanzhou", "ONLINE").get("published").asInt()).isOne();
        assertThat(cell(board, "xiji", "LEADER").get("promised").asInt()).as("after the amendment").isEqualTo(3);
        assertThat(cell(board, "xiji", "LEADER").get("held").asInt()).isZero();
    }

    @Test
    void aUnitThatNeverStartedStandsThereToo() {
        smallYear();
        var longde = unit(board(""), "longde");
        assertThat(longde.get("stepName").asText()).isEqualTo("未启动");
        assertThat(longde.get("started").asBoolean()).isFalse();
        assertThat(longde.get("processInstanceId").asText()).isNotBlank();
        assertThat(longde.get("cells")).hasSize(5).allMatch(cell -> cell.get("promised").asInt() == 0 && cell.get("held").asInt() == 0);
        assertThat(step(board(""), "NOT_STARTED")).isOne();
        assertThat(step(board(""), "LECTURING")).isEqualTo(3);
    }

    @Test
    void filtersNarrowTheFigures() {
        smallYear();
        var leaders = board("&track=LEADER");
        assertThat(leaders.get("tracks")).hasSize(1);
        assertThat(unit(leaders, "yuanzhou").get("cells")).hasSize(1);
        var office = board("&audience=OFFICE");
        assertThat(cell(office, "yuanzhou", "LEADER").get("promised").asInt()).isZero();
        assertThat(cell(office, "yuanzhou", "GRASSROOTS").has("held")).as("batches name no audience").isFalse();
        assertThat(cell(board("&audience=ENTERPRISE"), "yuanzhou", "LEADER").get("promised").asInt()).isOne();
        assertThat(cell(board("&batch=2"), "yuanzhou", "LEADER").get("promised").asInt()).isZero();
        var detail = detail("yuanzhou", "&track=LEADER");
        assertThat(detail.get("promises")).hasSize(1);
        assertThat(detail.get("sessions")).hasSize(1);
    }

    // ---- exports

    @Test
    void registerHasOneRowPerSessionAndNoFormula() throws Exception {
        smallYear();
        var response = export("register.xlsx", "");
        assertThat(response.getHeader("Content-Disposition")).contains("filename*=UTF-8''").contains("xlsx");
        var rows = sheet(response, 0);
        assertThat(rows).hasSize(1 + count("select count(*) from lecture_session where campaign_id = :campaign"));
        var topics = rows.stream().map(row -> row.getCell(4)).filter(cell -> FORMULA.equals(cell.getRawValue())).toList();
        assertThat(topics).hasSize(1).allMatch(cell -> cell.getType() == CellType.STRING && cell.getFormula() == null);
        assertThat(sheet(response, 1).toString()).isNotBlank();
        assertThat(sheet(response, 1).get(3).getCell(1).getRawValue()).isEqualTo("2022-12-26 09:00:00");
    }

    @Test
    void matrixAsFileSaysWhatThePageSays() throws Exception {
        smallYear();
        var rows = sheet(export("matrix.xlsx", ""), 0);
        var board = board("");
        assertThat(rows).hasSize(1 + board.get("units").size());
        for (var line = 0; line < board.get("units").size(); line++) {
            var cells = board.get("units").get(line).get("cells");
            for (var track = 0; track < cells.size(); track++) {
                var figures = IntStream.range(3 + 4 * track, 7 + 4 * track).mapToObj(rows.get(line + 1)::getCellText).toList();
                var cell = cells.get(track);
                assertThat(figures).containsExactly(cell.get("promised").asText(), cell.get("held").asText(), cell.get("reported").asText(),
                    cell.get("published").asText());
            }
        }
    }

    // ---- urging

    @Test
    void urgingReachesTheTaskOncePerWorkingDay() {
        campaignIsIssued(UNIT);
        office.clock().moveTo(TestClock.START.plusDays(10));
        var item = board("").get("items").get(0);
        assertThat(item.get("unitName").asText()).isEqualTo("西吉县总工会");
        assertThat(item.get("roleName").asText()).isEqualTo("起草人");
        assertThat(item.get("stepName").asText()).isEqualTo("起草方案");
        var taskId = item.get("taskId").asText();

        assertThat(urge("fed.supervisor", taskId, "报送期限将至，请尽快起草。")).isEqualTo(204);
        assertThat(urge("fed.supervisor", taskId, "再催一次")).as("same day").isEqualTo(409);
        office.clock().moveTo(TestClock.START.plusDays(11));
        assertThat(urge("fed.supervisor", taskId, "仍未动笔。")).isEqualTo(204);

        var form = drafter().opens(taskId).json();
        assertThat(form.get("notices").findValuesAsText("text")).containsExactly("督办：报送期限将至，请尽快起草。", "督办：仍未动笔。");
        assertThat(form.at("/task/name").asText()).startsWith("【督办】起草方案").doesNotContain("【督办】【督办】");
        assertThat(detail(UNIT, "").get("urges")).hasSize(2);
        assertThat(board("").get("items").get(0).get("urged").asInt()).isEqualTo(2);

        drafter().does("draftPlan", Plans.ofLeaders());
        assertThat(urge("fed.supervisor", taskId, "已办结的不能再催")).isEqualTo(409);
        assertThat(urge("fed.supervisor", "no-such-task", "没有这一项")).isEqualTo(409);
    }

    @Test
    void onlySupervisorsUrgeAndTheySayWhy() {
        campaignIsIssued(UNIT);
        var taskId = office.open("draftPlan", UNIT).get(0).getId();
        for (var person : List.of("fed.auditor", "fed.reviewer", "fed.approver", "xiji.leader", "sys.admin")) {
            assertThat(urge(person, taskId, "请尽快")).as(person).isEqualTo(403);
        }
        assertThat(urge("fed.supervisor", taskId, " ")).isEqualTo(400);
        assertThat(count("select count(*) from urge where campaign_id = :campaign")).isZero();
    }

    // ---- who looks

    @ParameterizedTest
    @ValueSource(strings = {"board", "units/xiji", "register.xlsx", "matrix.xlsx", "choices"})
    void onlyThoseWhoWatchLook(String page) {
        campaignIsIssued(UNIT);
        var path = "/api/supervision/" + page + "?campaign=" + campaign.getBusinessKey();
        for (var person : List.of("fed.supervisor", "fed.auditor")) {
            assertThat(office.as(person).asks(path).status()).as(person).isEqualTo(200);
        }
        for (var person : List.of("fed.reviewer", "fed.approver", "fed.publicity", "xiji.drafter", "xiji.leader", "sys.admin", "sec.admin")) {
            assertThat(office.as(person).asks(path).status()).as(person).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&asOf=2030-01-01T00:00:00%2B08:00", "&asOf=gestern", "&track=SINGING", "&batch=x", "&audience=NOBODY"})
    void badQuestionsGetAnAnswerInChinese(String more) {
        var path = "/api/supervision/board" + (more.isEmpty() ? "" : "?campaign=" + campaign.getBusinessKey() + more);
        var answer = supervisorAsks(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).containsPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void unknownCampaignAndUnitAreNotFound() {
        assertThat(supervisorAsks("/api/supervision/board?campaign=none").status()).isEqualTo(404);
        assertThat(supervisorAsks("/api/supervision/register.xlsx?campaign=none").status()).isEqualTo(404);
        assertThat(supervisorAsks("/api/supervision/units/none?campaign=" + campaign.getBusinessKey()).status()).isEqualTo(404);
    }

    // ---- what they do

    private int urge(String person, String taskId, String reason) {
        return office.as(person).posts("/api/supervision/tasks/" + taskId + "/urges", "{\"reason\": \"" + reason + "\"}").status();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("campaign", campaign.getBusinessKey()).query(Integer.class).single();
    }
}
