package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.People;
import org.xuanjiang.plan.Audience;
import org.xuanjiang.supervision.Scope;
import org.xuanjiang.supervision.Supervision;
import org.xuanjiang.supervision.Workbooks;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.TestClock;

/** What was told of a moment is told of it ever after: by page and file, with every filter, whatever happened since. */
class PastMomentsTest extends SupervisionJourneys {

    /** Of the question, and of the same scope in the program. */
    private static final Map<String, Filter> FILTERS = new TreeMap<>(Map.of(
        "", new Filter(null, null, null, null), "&track=LEADER", new Filter(null, Track.LEADER, null, null),
        "&audience=ENTERPRISE", new Filter(null, null, Audience.ENTERPRISE, null), "&batch=1", new Filter(1, null, null, null),
        "&unit=yuanzhou", new Filter(null, null, null, "yuanzhou"),
        "&batch=1&track=EXPERT&audience=ENTERPRISE&unit=yuanzhou", new Filter(1, Track.EXPERT, Audience.ENTERPRISE, "yuanzhou")));

    @Autowired
    private HikariDataSource database;
    @Autowired
    private ObjectMapper json;

    private record Filter(Integer batch, Track track, Audience audience, String unitId) {

        Scope at(String campaignId, String moment) {
            return new Scope(campaignId, batch, track, audience, unitId, OffsetDateTime.parse(moment.replace("%2B", "+")).toInstant());
        }
    }

    private record Question(String moment, String filter) implements Comparable<Question> {

        @Override
        public int compareTo(Question other) {
            return (moment + filter).compareTo(other.moment + other.filter);
        }
    }

    @Test
    void theSameMomentGivesTheSameFiguresEverAfter() throws Exception {
        var told = new TreeMap<Question, Answers>();
        smallYear(() -> FILTERS.keySet().forEach(filter -> told.put(new Question(now(), filter), answersAsOf(filter))));
        assertThat(told.keySet().stream().map(Question::moment).distinct()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(told.keySet().stream().filter(question -> question.filter().isEmpty()).map(told::get)).as("the year goes on").doesNotHaveDuplicates();

        theYearGoesOnOtherwise();
        told.forEach((question, then) -> assertThat(answersAsOf(question.filter() + "&asOf=" + question.moment()))
            .as(question.toString()).isEqualTo(then));
        try (var restarted = restart()) {
            told.forEach((question, then) -> assertThat(answers(restarted, question)).as("after a restart: " + question)
                .isEqualTo(new Answers(then.board(), List.of(), then.matrix(), then.register())));
        }
    }

    @Test
    void anExportSaysWhatWasAskedAndTheSameQuestionHasTheSameHash() throws Exception {
        smallYear();
        var first = about(export("register.xlsx", ""));
        assertThat(first).containsEntry("数据截至", "2022-12-26 09:00:00").containsEntry("筛选条件", "无");
        assertThat(first.get("查询指纹")).matches("[0-9a-f]{64}");
        office.clock().moveTo(TestClock.START.plusDays(30));
        assertThat(about(export("register.xlsx", "&asOf=2022-12-26T09:00:00%2B08:00"))).containsEntry("查询指纹", first.get("查询指纹"));
        var others = List.of(about(export("matrix.xlsx", "&asOf=2022-12-26T09:00:00%2B08:00")), about(export("register.xlsx", "")),
            about(export("register.xlsx", "&asOf=2022-12-26T09:00:00%2B08:00&unit=xiji")));
        assertThat(others).extracting(about -> about.get("查询指纹")).doesNotHaveDuplicates().doesNotContain(first.get("查询指纹"));
        assertThat(others.get(2)).containsEntry("筛选条件", "单位：西吉县总工会");
    }

    /** A plan is withdrawn, sessions are amended away, a unit is invited late, a check is closed, and in the end the campaign is called off. */
    private void theYearGoesOnOtherwise() {
        office.clock().moveTo(TestClock.START.plusDays(18));
        office.as("longde.drafter").does("draftPlan", Plans.ofLeaders());
        office.as("longde.leader").does("signPlan", Example.of("sign-plan"));
        assertThat(office.as("longde.drafter").posts("/api/plans/" + planOf("longde") + "/withdrawal", "{\"reason\": \"场次有误\"}").status())
            .isEqualTo(204);
        assertThat(office.as("fed.supervisor").posts("/api/campaigns/" + campaign.getBusinessKey() + "/invitations",
            "{\"unitId\": \"pengyang\", \"reason\": \"补充\"}").status()).isEqualTo(201);
        office.clock().moveTo(TestClock.START.plusDays(19));
        xijiAmends(1);
        office.clock().moveTo(TestClock.START.plusDays(20));
        assertThat(campaignIsCalledOff()).isEqualTo(204);
        office.runDueJobs();
        office.clock().moveTo(TestClock.START.plusDays(40));
    }

    /** The program as it starts again on the database that it has left. */
    private ConfigurableApplicationContext restart() {
        return new SpringApplicationBuilder(XuanjiangApplication.class).profiles("demo", "test")
            .initializers(program -> program.getBeanFactory().registerSingleton("clock", office.clock()))
            .run("--server.port=0", "--spring.datasource.url=" + database.getJdbcUrl(), "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private Answers answers(ConfigurableApplicationContext program, Question question) {
        try {
            var scope = FILTERS.get(question.filter()).at(campaign.getBusinessKey(), question.moment());
            var board = json.readTree(json.writeValueAsString(program.getBean(Supervision.class).board(scope)));
            var watcher = program.getBean(People.class).get("fed.supervisor");
            var workbooks = program.getBean(Workbooks.class);
            var matrix = new MockHttpServletResponse();
            workbooks.matrix(scope, watcher, matrix.getOutputStream());
            var register = new MockHttpServletResponse();
            workbooks.register(scope, watcher, register.getOutputStream());
            return new Answers(withoutWhatOpensToday(board), List.of(), texts(matrix), texts(register));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Map<String, String> about(MockHttpServletResponse response) throws Exception {
        var lines = new TreeMap<String, String>();
        sheet(response, 1).forEach(row -> lines.put(row.getCellText(0), row.getCellText(1)));
        return lines;
    }
}
