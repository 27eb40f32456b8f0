package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The whole year as its people see it: two counties and the development zone answer the notice, in nothing but the Tasklist.
 * Every form is seen, read for what is not Chinese, and photographed.
 */
class CampaignStoryTest extends BrowserStory {

    @Test
    void carriesACampaignFromTheNoticeToItsConclusion() throws IOException {
        theFederationIssuesACampaignFor("固原市原州区总工会", "西吉县总工会", "固原经济技术开发区总工会");

        yuanzhouPromisesAllFiveTracks();
        agreedAndApproved("原州区总工会");
        xijiPromisesALeadersLecture();
        returnedWithThreeIssues("西吉县总工会");
        xijiAnswersThem();
        agreedAndApprovedAfterTheAnswers("西吉县总工会");
        theDevelopmentZonePromisesAModelWorker();
        agreedAndApproved("开发区总工会");

        yuanzhouPreparesItsLectures();
        yuanzhouReportsItsLectures();
        xijiAddsShiftMeetingsToItsPlan();
        xijiReportsItsLectures();
        theDevelopmentZoneReportsItsLecture();

        yuanzhousArticleIsPublished("班前会上的“二十大”十分钟");
        yuanzhouSumsUpAndIsReturnedOnce();
        yuanzhousArticleIsPublished("网上劳模宣讲云课堂");
        sumsUp("xiji", "西吉县总工会");
        sumsUp("devzone", "开发区总工会");

        theFederationConcludesTheCampaign();

        assertThat(pictures.taken()).containsAll(everyForm());
        nobodyHasSeenAnythingWrong();
    }

    private void yuanzhouPromisesAllFiveTracks() {
        var plan = planOf("yuanzhou");
        var sessions = plan.rows("宣讲场次");
        promise(sessions.row(1), "党的二十大精神专题辅导讲座", "市委宣讲团成员", "市职工活动中心六楼会议室", "工会干部", 120, 1);
        promise(sessions.row(2), "落实“三蹲六联”机制，宣讲党的二十大精神", "区总工会领导班子成员", "工业园区重点企业", "企业", 35, 1);
        promise(sessions.row(3), "弘扬劳模精神劳动精神工匠精神", "劳模代表", "工业园区企业车间", "企业", 50, 1);
        promise(sessions.row(4), "班前十分钟学报告", "企业工会委员、技能标兵", "各车间班前会", "企业", 15, 2);
        promise(sessions.row(5), "学习宣传贯彻党的二十大精神专栏", "区总工会新媒体编辑", "区总工会微信公众号", "其他", 300, 1);
        plan.pictureOnPhone();
        plan.submit();
        signed("yuanzhou");
    }

    private void xijiPromisesALeadersLecture() {
        var plan = planOf("xiji");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "以“大白话”讲好“大道理”", "县总工会领导班子成员", "县工业园区", "企业", 35, 1);
        plan.submit();
        signed("xiji");
    }

    private void theDevelopmentZonePromisesAModelWorker() {
        var plan = planOf("devzone");
        promise(plan.rows("宣讲场次").removeAllBut(3).row(1), "在平凡岗位上奋斗", "劳模代表", "开发区企业车间", "企业", 45, 1);
        plan.submit();
        signed("devzone");
    }

    private void returnedWithThreeIssues(String unit) {
        var review = at("fed.reviewer").takes("审核方案", unit);
        review.choose("审核结论", "退回修改").fill("意见", "总体可行，有三处需要补充，请修改后再报。");
        var issues = review.rows("审核意见清单");
        issue(issues.add(), "宣讲场次第1行", "请写明在哪家企业、哪个车间宣讲。", "通知三（一）：分批有序开展宣讲活动");
        issue(issues.add(), "工作措施", "请补充怎样回应职工关切。", "通知二（二）：解答回应职工关切");
        issue(issues.add(), "宣讲队伍", "请写明由哪几位领导宣讲。", "通知二（二）：领导干部带头宣讲");
        review.submit();
    }

    private void xijiAnswersThem() {
        var revision = at("xiji.drafter").takes("修改方案").shows("请补充怎样回应职工关切。");
        revision.answer(1, "已写明在马铃薯加工企业生产车间宣讲。").answer(2, "已补充当场登记、逐件回复。").answer(3, "已写明由常务副主席宣讲。");
        revision.fill("工作措施", "一、用身边事讲透大道理；二、职工提出的问题当场登记、逐件回复。").fill("宣讲队伍", "县总工会常务副主席等领导班子成员。");
        revision.rows("宣讲场次").row(1).fill("宣讲地点", "县工业园区马铃薯加工企业生产车间");
        revision.submit();
        signed("xiji");
    }

    private void agreedAndApprovedAfterTheAnswers(String unit) {
        var review = at("fed.reviewer").takes("审核方案", unit);
        review.shows("意见3", "已写明由常务副主席宣讲。", "县工业园区马铃薯加工企业生产车间").picture("review-plan-again");
        agree(review);
        approved(unit);
    }

    private void yuanzhouPreparesItsLectures() {
        var invitation = at("yuanzhou.drafter").takes("邀请专家");
        invitation.fill("单位和职务", "市委党校").fill("邀请日期", today());
        invitation.submit();
        var venue = at("yuanzhou.drafter").takes("落实场地");
        venue.fill("开始时间", "14:30").fill("可容纳人数", 120);
        venue.submit();
        contactAssigned("yuanzhou");
        modelWorkerInvited("yuanzhou");
    }

    private void yuanzhouReportsItsLectures() {
        var expert = at("yuanzhou.drafter").takes("填报专家宣讲");
        held(expert, 96, "是", "围绕“全心全意依靠工人阶级”作了深入解读，会后工会干部作了交流。");
        expert.rows("佐证链接").add().fill("名称", "讲座简讯").fill("网址", "https://example.org/news/1");
        expert.submit();
        var check = at("fed.reviewer").takes("核实场次").shows("讲座简讯", "96");
        check.choose("抽查结果", "情况属实").fill("说明", "已电话核对，时间、地点、人数与填报一致。");
        check.submit();

        var leader = at("yuanzhou.drafter").takes("填报领导宣讲");
        held(leader, 30, "否", "用车间里的身边事讲清报告精神，职工提问踊跃。");
        leader.rows("职工关切").add().fill("职工关切", "夜班职工的通勤班车能不能恢复？").fill("承办人或者部门", "企业工会")
            .fill("回应期限", today().plusDays(7));
        leader.submit();
        var reply = at("yuanzhou.leader").takes("回应职工关切").shows("夜班职工的通勤班车能不能恢复？");
        reply.fill("回应内容", "已与企业协商，自下周起恢复夜班通勤班车，每晚两班。").fill("采取的措施", "企业工会每月收集一次乘车意见。")
            .choose("问题是否已经解决", "是");
        reply.submit();

        var modelWorker = at("yuanzhou.drafter").takes("填报劳模宣讲");
        held(modelWorker, 45, "是", "从一名班组长的成长讲起，用“大白话”讲清工匠精神。");
        modelWorker.choose("是否录制云课堂", "是").fill("课程名称", "网上劳模宣讲云课堂：在岗位上成长成才")
            .fill("观看网址", "https://example.org/course/1");
        modelWorker.submit();

        shiftMeetingsReported("yuanzhou");
        var online = at("yuanzhou.drafter").takes("填报网上宣讲");
        online.rows("开设专栏").add().choose("平台", "宁工惠APP").fill("专栏名称", "学习宣传贯彻党的二十大精神").fill("开设日期", today());
        online.rows("原创稿件").add().fill("标题", "班前会上的“二十大”十分钟").choose("形式", "图文").choose("拟发布渠道", "微信公众号");
        online.rows("转载登记").add().fill("标题", "党的二十大报告中关于工人阶级的重要论述").fill("来源", "学习强国")
            .choose("转载平台", "微信公众号").fill("转载日期", today());
        online.submit();
    }

    private void xijiAddsShiftMeetingsToItsPlan() {
        row(at("xiji.drafter").desk(), "西吉县总工会").getByText("申请修订").click();
        at("xiji.drafter").confirms("申请修订", "三家企业要求在班前会增加宣讲。");
        var amendment = at("xiji.drafter").form().claim();
        amendment.choose("办理意见", "报送修订");
        promise(amendment.rows("宣讲场次").copy(1).choose("宣讲形式", "基层宣讲"), "班前十分钟学报告", "技能标兵", "三家企业车间班前会", "企业", 12, 2);
        amendment.submit();
        signed("xiji");
        agree(at("fed.reviewer").takes("审核方案", "西吉县总工会").shows("三家企业要求在班前会增加宣讲。").picture("review-plan-amended"));
    }

    private void xijiReportsItsLectures() {
        contactAssigned("xiji");
        var leader = at("xiji.drafter").takes("填报领导宣讲");
        held(leader, 33, "是", "现场回应职工关切。");
        leader.submit();
        shiftMeetingsReported("xiji");
    }

    private void theDevelopmentZoneReportsItsLecture() {
        modelWorkerInvited("devzone");
        var modelWorker = at("devzone.drafter").takes("填报劳模宣讲");
        held(modelWorker, 40, "是", "劳模代表与一线职工面对面交流。");
        modelWorker.choose("是否录制云课堂", "否");
        modelWorker.submit();
    }

    private void yuanzhousArticleIsPublished(String title) {
        var article = at("yuanzhou.drafter").takes("撰写稿件", title);
        article.choose("发布渠道", "微信公众号").fill("正文", """
            连日来，我区各基层工会把党的二十大精神宣讲送到车间班组。

            班前会上，技能标兵结合身边变化，用“大白话”讲述“大道理”，用“小故事”传递“大情怀”。""");
        article.choose("办理意见", "送审");
        article.submit();

        var first = at("yuanzhou.leader").takes("初审", title).shows("把党的二十大精神宣讲送到车间班组。");
        first.choose("初审结论", "通过").choose("初审核对事项", "事实准确", "数据与填报一致", "人名、地名、单位名称、职务无误")
            .fill("初审意见", "事实清楚，数据与填报一致。");
        first.submit();
        var second = at("fed.publicity").takes("复审", title).shows("事实清楚，数据与填报一致。");
        second.choose("复审结论", "通过").choose("复审核对事项", "政治表述规范", "导向正确", "引文与出处核对无误").fill("复审意见", "表述规范。");
        second.submit();
        var last = at("fed.approver").takes("终审", title).shows("表述规范。");
        last.choose("终审结论", "通过").choose("终审核对事项", "不涉密、不泄露个人信息", "发布时机适当", "发布渠道适当").fill("终审意见", "同意发布。");
        last.submit();

        var publication = at("fed.publicity").takes("回填发布链接", title).shows("同意发布。");
        publication.fill("发布链接", "https://example.org/article/1").fill("发布日期", today()).fill("备注", "按送审稿原文发布。");
        publication.submit();
    }

    private void yuanzhouSumsUpAndIsReturnedOnce() {
        var summary = at("yuanzhou.drafter").takes("撰写总结").shows("全心全意依靠工人阶级");
        summary.fill("有效做法", "把宣讲排进班前会、每周小结会，不另行集中、不影响生产。")
            .fill("存在问题", "新就业形态劳动者上班时间不一，集中宣讲覆盖面还不够。").fill("意见建议", "建议增加短视频宣讲。");
        summary.rows("拟宣传稿件").removeAllBut(1);
        summary.submit();

        var review = at("fed.reviewer").takes("审阅总结", "原州区总工会");
        review.choose("审阅结论", "退回修改").fill("审阅意见", "总体较好，有两处请补充后再报。");
        var issues = review.rows("需修改之处");
        issue(issues.add(), "有效做法", "请写明由谁讲、讲多久，便于其他单位借鉴。", "通知三（三）：对亮点经验、有效做法及时梳理汇总");
        issue(issues.add(), "存在问题", "请补充面向新就业形态劳动者宣讲的打算。", "通知三（二）：开展对象化、分众化、互动化宣讲");
        review.submit();

        var again = at("yuanzhou.drafter").takes("撰写总结").shows("请写明由谁讲、讲多久");
        again.answer(1, "已补充由技能标兵讲十分钟。").answer(2, "已补充走进骑手驿站的打算。");
        again.fill("有效做法", "把宣讲排进班前会，由技能标兵讲十分钟，不另行集中、不影响生产。");
        again.picture("write-summary-again").submit();
        accepted("原州区总工会");
    }

    private void sumsUp(String unitId, String unit) {
        var summary = at(unitId + ".drafter").takes("撰写总结");
        summary.rows("拟宣传稿件").removeAll();
        summary.submit();
        accepted(unit);
    }

    private void theFederationConcludesTheCampaign() {
        var conclusion = at("fed.reviewer").takes("汇总活动成效").shows("原州区总工会");
        conclusion.fill("存在问题", "面向新就业形态劳动者的宣讲安排偏少。")
            .fill("汇总结论", "全市工会系统按照固工发〔2022〕142号通知要求，分批有序开展党的二十大精神宣讲，宣讲任务总体完成。");
        conclusion.pictureOnPhone();
        conclusion.submit();

        var desk = at("fed.reviewer").desk();
        assertThat(desk).containsText("已汇总");
        assertThat(desk.locator("tbody tr").getByText("已办结")).hasCount(3);
        at("fed.reviewer").picture("desk");
    }

    // ---- what several of them do

    private static void issue(Fields row, String place, String demand, String basis) {
        row.fill("位置", place).fill("修改要求", demand).fill("依据", basis);
    }

    private void modelWorkerInvited(String unitId) {
        var invitation = at(unitId + ".drafter").takes("邀请劳模");
        invitation.fill("荣誉称号", "自治区劳动模范").fill("备注", "用身边小故事讲劳模精神。");
        invitation.submit();
    }

    private void shiftMeetingsReported(String unitId) {
        var batch = at(unitId + ".drafter").takes("填报基层宣讲");
        batch.choose("本批次是否已开展", "是");
        var meetings = batch.rows("宣讲登记表");
        meetings.row(1).choose("会议形式", "车间班前会").fill("地点", "一车间").fill("宣讲人", "技能标兵").fill("参加人数", 6).choose("是否清点", "是");
        meetings.copy(1).fill("地点", "二车间").fill("参加人数", 11);
        batch.submit();
    }

    private void accepted(String unit) {
        var review = at("fed.reviewer").takes("审阅总结", unit);
        review.choose("审阅结论", "采纳").fill("审阅意见", "同意。");
        review.submit();
    }

    private static Locator row(Locator desk, String unit) {
        return desk.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(unit));
    }

    private static List<String> everyForm() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
                .map(name -> name.replace(".html", "")).toList();
        }
    }
}
