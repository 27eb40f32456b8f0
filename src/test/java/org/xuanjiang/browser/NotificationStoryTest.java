package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.calendar.WorkCalendar;
import org.xuanjiang.engine.DeadlineWatch;
import org.xuanjiang.support.MailServer;

/** Messages arrive, are read, lead to their tasks, and go to one's own mail address; deadlines follow the calendar. */
class NotificationStoryTest extends BrowserStory {

    private static final MailServer MAIL = new MailServer();
    private static final String ADDRESS = "xiji@union.example";

    @Autowired
    private WorkCalendar calendar;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private DeadlineWatch deadlines;

    @DynamicPropertySource
    static void letterBox(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "localhost");
        settings.add("spring.mail.port", MAIL::port);
        settings.add("xuanjiang.notification.sender", () -> "xuanjiang@union.example");
        // The story is told at any hour.
        settings.add("xuanjiang.notification.quiet", () -> "false");
    }

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
        MAIL.close();
    }

    @Test
    void aMessageArrivesIsReadAndLeadsToItsTask() {
        theFederationIssuesACampaignFor("西吉县总工会");
        var drafter = at("xiji.drafter");
        drafter.waitsFor(() -> drafter.goesTo("消息").locator(".xj-unread").count() > 0);
        var messages = drafter.goesTo("消息");
        assertThat(messages.locator(".xj-unread")).containsText("新的待办：起草方案 · 西吉县总工会");
        assertThat(drafter.badge()).hasText("1");
        drafter.picture("messages");
        drafter.pictureOnPhone("messages");
        messages.getByText("新的待办：起草方案").click();
        drafter.form().shows("学习宣传贯彻党的二十大精神");
        assertThat(drafter.badge()).isHidden();
        assertThat(drafter.goesTo("消息").locator(".xj-unread")).hasCount(0);

        var settings = drafter.opensFrom("消息设置", "接收邮件的邮箱");
        new Fields(settings).fill("邮箱地址", ADDRESS);
        settings.getByText("发送验证码").click();
        assertThat(settings).containsText("验证码已发往 " + ADDRESS);
        new Fields(settings).fill("验证码", codeFor(drafter));
        settings.getByText("验证", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(settings).containsText("正在使用：" + ADDRESS);
        var arrived = settings.getByLabel("新的待办：电子邮件");
        arrived.uncheck();
        drafter.goesTo("消息");
        settings = drafter.opensFrom("消息设置", "哪些消息另行发送");
        assertThat(settings.getByLabel("新的待办：电子邮件")).not().isChecked();
        assertThat(settings.getByLabel("督办：电子邮件")).isChecked();
        assertThat(settings.getByLabel("督办：站内，不能关闭")).isDisabled();
        drafter.pictureOf("preferences");
        drafter.pictureOnPhone("preferences");
    }

    @Test
    void anOpenDeadlineFollowsTheCalendar() {
        var reviewer = at("fed.reviewer");
        reviewer.desk().getByText("发起宣讲活动").click();
        reviewer.confirms("发起");
        reviewer.form().shows("通知要求");

        var page = reviewer.goesTo("工作日历");
        assertThat(page).containsText("国务院办公厅关于" + today().getYear() + "年部分节假日安排的通知");
        reviewer.pictureOnPhone("calendar");
        page.getByText("登记放假或者调休上班").click();
        var day = calendar.plusWorkingDays(today(), 2);
        var dialog = new Fields(reviewer.dialog());
        dialog.fill("开始日期", day).fill("结束日期", day).fill("名称", "暴雪停工").fill("文号", "宁政办发〔" + today().getYear() + "〕99号")
            .fill("文件标题", "关于调整放假安排的紧急通知");
        reviewer.pictureOf("calendar-entry");
        reviewer.dialog().getByText("登记", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(reviewer.dialog()).containsText(Pattern.compile("有 \\d+ 项未办结事项的期限随之调整。"));
        reviewer.dialog().getByText("知道了").click();
        showYearOf(day, page);
        assertThat(page.locator("table").first()).containsText("暴雪停工");
        assertThat(page).containsText(Pattern.compile("调整期限 \\d+ 项"));
        reviewer.picture("calendar");

        reviewer.opens("拟定活动", "").shows("工作日历已按宁政办发〔" + today().getYear() + "〕99号调整，本项期限由");
        reviewer.picture("deadline-moved");
    }

    @Test
    void supervisorsReadTheirMessagesAndLookAfterWhatWasNotDelivered() {
        theFederationIssuesACampaignFor("彭阳县总工会");
        theDraftIsOverdueFor("pengyang");
        isTold("pengyang.drafter", "已经逾期：起草方案 · 彭阳县总工会");
        isTold("pengyang.leader", "逾期未办：起草方案 · 彭阳县总工会");
        at("pengyang.leader").picture("escalated");
        at("pengyang.leader").pictureOnPhone("escalated");
        jdbc.sql("""
                insert into delivery (id, way, recipient, subject, status, attempts, next_at, problem, created_at, finished_at)
                values ('1', 'WECOM', 'longde', '新的待办：起草方案 · 隆德县总工会', 'FAILED', 15, current_timestamp,
                  '连不上企业微信：连接被拒绝', current_timestamp, current_timestamp)""").update();
        try (var pc = pcOf("fed.supervisor")) {
            var page = pc.opens("cockpit", "#/messages");
            assertThat(page.locator("[cam-widget-header] a").getByText("消息", new Locator.GetByTextOptions().setExact(true))).isVisible();
            assertThat(page.locator(".xj-items")).containsText("逾期未办：起草方案 · 彭阳县总工会");
            pictures.take(page, "cockpit-messages");
            page.locator(".xj-page-content a").getByText("发送失败").click();
            assertThat(page.locator(".xj-page-content table")).containsText("隆德县总工会");
            assertThat(page.locator(".xj-page-content table")).containsText("已放弃（试过 15 次）：连不上企业微信：连接被拒绝");
            pictures.take(page, "undelivered");
            pictures.takeOnPhone(page, "undelivered");
            page.getByText("不再处理").click();
            assertThat(page.locator(".xj-page-content")).containsText("没有发送失败的消息。");
            pc.watch().hasSeenNothingWrong();
        }
    }

    @Test
    void aUnitAsksForWhatItWaitsFor() {
        aPlanOfOneLectureIsSigned("longde", "隆德县总工会");
        // Nobody asks on the day on which it came.
        transaction.executeWithoutResult(status ->
            jdbc.sql("update task_record set created_at = created_at - interval '5' day where ended_at is null").update());

        var drafter = at("longde.drafter");
        drafter.goesTo("我已办理").locator("a").getByText("起草方案").first().click();
        var page = drafter.page("事项");
        page.locator(".xj-now").getByText("催办").click();
        new Fields(drafter.dialog()).fill("理由", "下周开始宣讲，请尽快审核。");
        drafter.picture("nudge");
        drafter.pictureOnPhone("nudge");
        drafter.confirms("催办");
        assertThat(page.locator(".xj-timeline")).containsText("下周开始宣讲，请尽快审核。");
        assertThat(page.locator(".xj-now").getByText("催办")).hasCount(0);
        at("fed.reviewer").opens("审核方案", "隆德县总工会").shows("催办：下周开始宣讲，请尽快审核。");
        at("fed.reviewer").picture("nudged");
    }

    /** As if it had waited for two weeks, of which a working week past its deadline. */
    private void theDraftIsOverdueFor(String unit) {
        var due = calendar.minusWorkingDays(today(), 5).atTime(18, 0);
        jdbc.sql("update act_ru_task set due_date_ = :due, create_time_ = :created where task_def_key_ = 'draftPlan' and tenant_id_ = :unit")
            .param("due", due).param("created", due.minusDays(7)).param("unit", unit).update();
        deadlines.sweep();
    }

    private void isTold(String person, String title) {
        var tasklist = at(person);
        tasklist.waitsFor(() -> tasklist.goesTo("我已办理").isVisible() && tasklist.goesTo("消息").getByText(title).count() > 0);
    }

    private void showYearOf(LocalDate day, Locator page) {
        if (day.getYear() != today().getYear()) {
            page.locator("select").selectOption(String.valueOf(day.getYear()));
        }
    }

    private static String codeFor(Tasklist person) {
        person.waitsFor(() -> !MAIL.lettersTo(ADDRESS).isEmpty());
        var code = Pattern.compile("验证码：(\\d{6})").matcher(MAIL.lettersTo(ADDRESS).get(0).text());
        if (!code.find()) {
            throw new AssertionError("no code in " + MAIL.lettersTo(ADDRESS));
        }
        return code.group(1);
    }
}
