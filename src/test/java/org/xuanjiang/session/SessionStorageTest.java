package org.xuanjiang.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlannedSession;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.support.TestClock;

/** Services and tables together, with the real migrations. */
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@Import(SessionStorageTest.Features.class)
abstract class SessionStorageTest {

    private static final Person REVIEWER =
        new Person("fed.reviewer", "市总工会 审核人", Set.of(Roles.REVIEWER), Set.of("yuanzhou", "xiji"));
    private static final Person DRAFTER =
        new Person("yuanzhou.drafter", "原州区总工会 起草人", Set.of(Roles.DRAFTER), Set.of("yuanzhou"));

    @Autowired
    private Campaigns campaigns;
    @Autowired
    private Plans plans;
    @Autowired
    private Obligations obligations;
    @Autowired
    private SessionPreparation preparation;
    @Autowired
    private SessionReports reports;
    @Autowired
    private SessionClosing closing;
    @Autowired
    private SessionChecks checks;
    @Autowired
    private SessionHints hints;
    @Autowired
    private Concerns concerns;
    @Autowired
    private Sessions sessions;
    @Autowired
    private PlannedWork work;
    @Autowired
    private SessionRepository repository;
    @Autowired
    private TestClock clock;

    private String campaignId;
    private LocalDate start;

    @BeforeEach
    void issueCampaign() {
        clock.moveTo(TestClock.START);
        var campaign = campaigns.open(REVIEWER);
        campaignId = campaign.id();
        start = campaign.windowStart();
        campaigns.draft(campaignId, campaign.terms(), List.of("yuanzhou", "xiji"), REVIEWER.id());
        campaigns.issue(campaignId, "同意签发", "fed.approver");
        plans.inviteAll(campaignId);
    }

    @Test
    void freezingMakesOnePromisePerRowAndTheWorkThatFulfilsIt() {
        var planId = approved("yuanzhou", row(Track.EXPERT, 1, 2), row(Track.LEADER, 1, 1), row(Track.GRASSROOTS, 1, 30),
            row(Track.GRASSROOTS, 1, 5), row(Track.GRASSROOTS, 2, 8), row(Track.ONLINE, 1, 10));

        assertThat(obligations.freeze(planId)).isEqualTo(1);

        assertThat(sessions.obligations(planId)).hasSize(6).allMatch(promise -> promise.versionNo() == 1);
        assertThat(work.tracks(planId, 1)).containsExactly(Track.EXPERT, Track.LEADER, Track.GRASSROOTS, Track.ONLINE);
        assertThat(work.sessions(planId, Track.EXPERT, 1)).hasSize(2);
        assertThat(work.batches(planId, 1)).containsExactly(1, 2);
        assertThat(work.rowsOfBatch(planId, 1, 1)).hasSize(2);
        assertThat(sessions.onlineWork(planId)).hasSize(1);
    }

    @Test
    void aSessionComesBackAsItWasSettledAndReported() {
        var planId = frozen("yuanzhou", row(Track.MODEL_WORKER, 1, 1));
        var id = work.sessions(planId, Track.MODEL_WORKER, 1).get(0);
        preparation.inviteModelWorker(id, "劳模代表", "自治区劳动模范", "社区党群服务中心", start.plusDays(3), "面向居民");
        clock.moveTo(start.plusDays(4).atTime(9, 0));
        var report = new SessionReport(true, null, start.plusDays(3), "劳模代表", "社区党群服务中心", Attendance.of(6, false),
            "反响热烈", List.of(Evidence.ofLink("简讯", "https://example.org/a"), Evidence.ofLink(null, "https://example.org/b")),
            new Recording("云课堂第一讲", null));

        reports.report(id, report, DRAFTER.id());

        var held = sessions.get(id);
        assertThat(held.status()).isEqualTo(SessionStatus.HELD);
        assertThat(held.report()).isEqualTo(report);
        assertThat(held.arrangement().lecturerTitle()).isEqualTo("自治区劳动模范");
        assertThat(held.preparation().note()).isEqualTo("面向居民");
        assertThat(held.reportedBy()).isEqualTo(DRAFTER.id());
        assertThat(held.reportedAt()).isEqualTo(clock.instant());
        assertThat(sessions.highlights(planId)).extracting(Highlight::text).containsExactly("反响热烈");
        assertThat(sessions.articleMaterial(planId)).extracting(ArticleMaterial::title).containsExactly("云课堂第一讲");
        assertThatThrownBy(() -> reports.report(id, report, DRAFTER.id())).isInstanceOf(SessionAlreadyReported.class);
    }

    @Test
    void whoeverComesSecondIsRefused() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 1));
        var stale = sessions.ofPlan(planId).get(0);
        preparation.inviteExpert(stale.id(), "市委党校教师", null, null, null);

        assertThatThrownBy(() -> repository.update(stale.cancelled("方案变更"))).isInstanceOf(SessionChangedMeanwhile.class);
    }

    @Test
    void anAmendmentAddsCancelsAndChangesWhatItsRowsSay() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 3), row(Track.LEADER, 1, 1), row(Track.GRASSROOTS, 1, 30),
            row(Track.GRASSROOTS, 2, 5));
        var experts = work.sessions(planId, Track.EXPERT, 1);
        var leader = work.sessions(planId, Track.LEADER, 1).get(0);
        report(experts.get(0));
        var rows = rows(planId);

        var effect = amended(planId, List.of(
            new PlannedSession(rows.get(0).key(), Track.EXPERT, 1, "学习贯彻党的二十大精神", "党的二十大代表", "县工会礼堂",
                start.plusDays(10), start.plusDays(20), rows.get(0).audience(), 60, 2),
            rows.get(2),
            row(Track.LEADER, 2, 2), row(Track.ONLINE, 1, 4)));

        assertThat(effect.versionNo()).isEqualTo(2);
        assertThat(effect.cancelledSessions()).containsExactlyInAnyOrder(leader, experts.get(2));
        assertThat(effect.changedSessions()).containsExactly(experts.get(1));
        assertThat(effect.cancelledBatches()).extracting(GrassrootsBatch::number).containsExactly(2);
        assertThat(sessions.get(experts.get(0)).arrangement().lecturer()).isEqualTo("市委宣讲团成员");
        assertThat(sessions.get(experts.get(1)).arrangement().lecturer()).isEqualTo("党的二十大代表");
        assertThat(sessions.get(leader).status()).isEqualTo(SessionStatus.CANCELLED);
        assertThat(work.tracks(planId, 2)).containsExactly(Track.LEADER, Track.ONLINE);
        assertThat(work.sessions(planId, Track.LEADER, 2)).hasSize(2);
        assertThat(work.batches(planId, 2)).isEmpty();
        assertThat(sessions.obligations(planId)).hasSize(4);
        assertThat(sessions.obligations(planId)).filteredOn(promise -> promise.track() == Track.GRASSROOTS)
            .extracting(Obligation::versionNo).containsExactly(1);
    }

    @Test
    void moreSessionsInARowAreNewWork() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 1));
        var before = rows(planId).get(0);

        amended(planId, List.of(new PlannedSession(before.key(), before.track(), before.batch(), before.topic(), before.lecturer(),
            before.place(), before.dateFrom(), before.dateTo(), before.audience(), before.expected(), 3)));

        assertThat(work.sessions(planId, Track.EXPERT, 2)).hasSize(2);
        assertThat(sessions.ofPlan(planId)).extracting(LectureSession::ordinal).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void rowsForAReportedBatchOpenItAgainAndOthersJoinTheOpenOne() {
        var planId = frozen("yuanzhou", row(Track.GRASSROOTS, 1, 2), row(Track.GRASSROOTS, 2, 2));
        reports.reportBatchNotHeld(planId, 1, 1, "停产检修", null, DRAFTER.id());
        var rows = rows(planId);

        amended(planId, List.of(rows.get(0), rows.get(1), row(Track.GRASSROOTS, 1, 7), row(Track.GRASSROOTS, 2, 9)));

        assertThat(work.batches(planId, 2)).containsExactly(1);
        assertThat(work.rowsOfBatch(planId, 1, 2)).extracting(Obligation::count).containsExactly(7);
        assertThat(work.rowsOfBatch(planId, 1, 1)).extracting(Obligation::count).containsExactly(2);
        assertThat(work.rowsOfBatch(planId, 2, 1)).extracting(Obligation::count).containsExactlyInAnyOrder(2, 9);
    }

    @Test
    void figuresKeepCountedAndEstimatedApartAndAddUpTheWholeCampaign() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 3), row(Track.LEADER, 1, 1), row(Track.GRASSROOTS, 1, 30),
            row(Track.ONLINE, 1, 10));
        var other = frozen("xiji", row(Track.EXPERT, 1, 4));
        var experts = work.sessions(planId, Track.EXPERT, 1);
        clock.moveTo(start.plusDays(40).atTime(9, 0));
        reports.report(experts.get(0), held(Attendance.of(80, true)), DRAFTER.id());
        reports.report(experts.get(1), held(Attendance.of(50, false)), DRAFTER.id());
        reports.report(experts.get(2), SessionReport.notHeld("大雪封路"), DRAFTER.id());
        var leader = work.sessions(planId, Track.LEADER, 1).get(0);
        reports.report(leader, held(null), List.of(concern("通勤班车"), concern("技能补贴")), DRAFTER.id());
        concerns.reply(concerns.raisedAt(leader).get(0).id(), "已恢复", null, true, "yuanzhou.leader");
        reports.reportBatch(planId, 1, 1, List.of(meeting(6), meeting(11)), null, DRAFTER.id());
        reports.reportOnlineWork(planId, 1, new OnlineWork.Report(
            List.of(new OnlineColumn(Channel.WECHAT, "二十大精神进班组", null, start)),
            List.of(new OnlinePiece("班前会上的十分钟", ArticleKind.PICTURE_TEXT, List.of(Channel.WECHAT))),
            List.of(), null), DRAFTER.id());

        var figures = sessions.figures(planId);

        assertThat(figures.unitId()).isEqualTo("yuanzhou");
        assertThat(figures.tracks()).containsExactly(
            new TrackFigures(Track.EXPERT, 3, 2, 1, 80, 50, 0, 0, 0, 0, 0, 0),
            new TrackFigures(Track.LEADER, 1, 1, 0, 0, 0, 1, 2, 1, 0, 0, 0),
            new TrackFigures(Track.GRASSROOTS, 30, 2, 28, 17, 0, 0, 0, 0, 0, 0, 0),
            new TrackFigures(Track.ONLINE, 10, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0));
        assertThat(figures.promised()).isEqualTo(34);
        assertThat(figures.held()).isEqualTo(5);
        assertThat(sessions.figuresOfCampaign(campaignId)).contains(figures)
            .extracting(PlanFigures::planId).containsExactlyInAnyOrder(planId, other);
        assertThat(sessions.articleMaterial(planId)).extracting(ArticleMaterial::title).containsExactly("班前会上的十分钟");
    }

    @Test
    void theWindowsEndRecordsWhatNobodyReportedAndLapsesOpenChecks() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 2), row(Track.GRASSROOTS, 1, 30), row(Track.ONLINE, 1, 10));
        var experts = work.sessions(planId, Track.EXPERT, 1);
        report(experts.get(0));
        assertThat(checks.draw(experts.get(0), 100)).isTrue();

        closing.closeOpen(planId);

        var open = sessions.get(experts.get(1));
        assertThat(open.status()).isEqualTo(SessionStatus.NOT_HELD);
        assertThat(open.reason()).isEqualTo("宣讲时段结束未填报");
        assertThat(open.report()).isNull();
        assertThat(sessions.figures(planId).notHeld()).isEqualTo(31);
        assertThat(sessions.onlineWork(planId)).extracting(OnlineWork::status).containsExactly(OnlineWorkStatus.NOT_REPORTED);
        assertThat(checks.of(experts.get(0)).orElseThrow().result()).isEqualTo(CheckResult.LAPSED);
    }

    @Test
    void aCampaignCalledOffCancelsWhatIsPlannedInAllUnits() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 2), row(Track.GRASSROOTS, 1, 3));
        var other = frozen("xiji", row(Track.LEADER, 1, 1));
        report(work.sessions(planId, Track.EXPERT, 1).get(0));

        closing.callOff(campaignId);

        assertThat(sessions.ofPlan(planId)).extracting(LectureSession::status)
            .containsExactlyInAnyOrder(SessionStatus.HELD, SessionStatus.CANCELLED);
        assertThat(sessions.ofPlan(other)).extracting(LectureSession::status).containsExactly(SessionStatus.CANCELLED);
        assertThat(work.batches(planId, 1)).isEmpty();
    }

    @Test
    void theBatchDrawsOneOfItsSessionsForTheCheck() {
        var planId = frozen("yuanzhou", row(Track.GRASSROOTS, 1, 3));
        clock.moveTo(start.plusDays(40).atTime(9, 0));

        var drawn = reports.reportBatch(planId, 1, 1, List.of(meeting(6), meeting(11), meeting(8)), null, DRAFTER.id());

        assertThat(sessions.ofPlan(planId)).hasSize(3).extracting(LectureSession::id).contains(drawn);
        assertThat(checks.draw(drawn, 0)).isFalse();
        assertThatThrownBy(() -> checks.verify(drawn, CheckResult.CONFIRMED, null, DRAFTER.id()))
            .isInstanceOf(ReporterMayNotVerify.class);
        assertThatThrownBy(() -> checks.verify(drawn, CheckResult.CONFIRMED, null, "fed.reviewer"))
            .isInstanceOf(CheckNotDrawn.class);
    }

    @Test
    void aLecturerAskedForByTwoUnitsOnOneDayIsAHintToBoth() {
        var here = work.sessions(frozen("yuanzhou", row(Track.EXPERT, 1, 1)), Track.EXPERT, 1).get(0);
        var there = work.sessions(frozen("xiji", row(Track.EXPERT, 1, 1)), Track.EXPERT, 1).get(0);
        preparation.confirmVenue(here, "市职工活动中心六楼会议室", start.plusDays(5), null, null, null);
        preparation.confirmVenue(there, "西吉县工会会议室", start.plusDays(5), null, null, null);

        assertThat(hints.whenArranging(sessions.get(here))).singleElement().asString().contains("已有安排").doesNotContain("西吉");
        assertThat(hints.whenChecking(sessions.get(here))).singleElement().asString().contains("西吉县总工会", "西吉县工会会议室");
        assertThat(hints.takenDays(sessions.get(there))).extracting(LecturerDay::unitName, LecturerDay::topic, LecturerDay::place)
            .containsExactly(tuple("其他单位", "已有安排", null));

        preparation.confirmVenue(there, "西吉县工会会议室", start.plusDays(6), null, null, null);
        assertThat(hints.whenArranging(sessions.get(here))).isEmpty();
    }

    @Test
    void theSameLinkEqualNumbersAndADayAfterTheWindowAreHintsToTheChecker() {
        var planId = frozen("yuanzhou", row(Track.EXPERT, 1, 6));
        var windowEnd = campaigns.get(campaignId).windowEnd();
        clock.moveTo(windowEnd.plusDays(2).atTime(9, 0));
        var ids = work.sessions(planId, Track.EXPERT, 1);
        var link = List.of(Evidence.ofLink(null, "https://example.org/same"));
        IntStream.range(0, 5).forEach(i -> reports.report(ids.get(i), new SessionReport(true, null, start.plusDays(i), null,
            null, Attendance.of(50, false), null, i < 2 ? link : List.of(), null), DRAFTER.id()));
        reports.report(ids.get(5), new SessionReport(true, null, windowEnd.plusDays(1), null, null, Attendance.of(51, true),
            null, List.of(), null), DRAFTER.id());

        assertThat(hints.whenChecking(sessions.get(ids.get(0)))).hasSize(2)
            .anySatisfy(hint -> assertThat(hint).contains("同一佐证链接"))
            .anySatisfy(hint -> assertThat(hint).contains("连续 5 场", "50 人"));
        assertThat(hints.whenChecking(sessions.get(ids.get(5)))).singleElement().asString().contains("晚于宣讲时段");
    }

    private LectureSession report(String sessionId) {
        clock.moveTo(start.plusDays(40).atTime(9, 0));
        reports.report(sessionId, held(Attendance.of(6, true)), DRAFTER.id());
        return sessions.get(sessionId);
    }

    private SessionReport held(Attendance attendance) {
        return new SessionReport(true, null, start.plusDays(1), null, null, attendance, null, List.of(), null);
    }

    private Concern.Raised concern(String question) {
        return new Concern.Raised(question, "企业工会", start.plusDays(60));
    }

    private GrassrootsMeeting meeting(int people) {
        return new GrassrootsMeeting(MeetingKind.PRE_SHIFT, "党的二十大精神进班组", "一车间", "技能标兵", start.plusDays(2),
            Attendance.of(people, true));
    }

    private PlannedSession row(Track track, int batch, int count) {
        var like = Promises.row(null, track, batch, count);
        return new PlannedSession(null, track, batch, like.topic(), like.lecturer(), like.place(), start, start.plusDays(30),
            like.audience(), like.expected(), count);
    }

    private List<PlannedSession> rows(String planId) {
        return plans.approvedVersion(planId).content().sessions();
    }

    private String frozen(String unitId, PlannedSession... rows) {
        var planId = approved(unitId, rows);
        obligations.freeze(planId);
        return planId;
    }

    private String approved(String unitId, PlannedSession... rows) {
        var planId = plans.ofCampaign(campaignId).stream().filter(plan -> plan.unitId().equals(unitId)).findFirst()
            .orElseThrow().id();
        plans.draft(planId, content(List.of(rows)), DRAFTER.id());
        plans.agree(planId, "同意", false, REVIEWER.id());
        return planId;
    }

    private AmendmentEffect amended(String planId, List<PlannedSession> rows) {
        plans.requestAmendment(planId, "宣讲人调整", DRAFTER);
        plans.amend(planId, content(rows), "宣讲人调整", DRAFTER.id());
        plans.agree(planId, "同意", false, REVIEWER.id());
        return obligations.amend(planId);
    }

    private static PlanContent content(List<PlannedSession> rows) {
        return new PlanContent("完成全部宣讲任务", "专家、劳模和工会干部", "分批组织，按月调度", rows);
    }

    /** The features up to this one, without their processes; names of persons come from the engine and stay out. */
    @TestConfiguration
    @ComponentScan(basePackages = {"org.xuanjiang.campaign", "org.xuanjiang.plan", "org.xuanjiang.evidence", "org.xuanjiang.session",
        "org.xuanjiang.calendar", "org.xuanjiang.organization"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(workflow|web)\\..*|.*Test.*|.*CurrentPerson"))
    @ComponentScan(basePackages = "org.xuanjiang.engine", useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EngineSchema"))
    static class Features {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        People people() {
            return new People() {
                @Override
                public Person get(String personId) {
                    return new Person(personId, personId, Set.of(), Set.of());
                }

                @Override
                public List<Person> activeIn(String group) {
                    return List.of();
                }

                @Override
                public String nameOf(String personId) {
                    return personId;
                }
            };
        }
    }
}
