package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xuanjiang.engine.DeadlineWatch;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.GroupChat;
import org.xuanjiang.support.MailServer;
import org.xuanjiang.support.Office;

/** Who hears of what, when, and by which way. */
class NotificationProcessTest extends Journeys {

    @Autowired
    private PostRoom post;
    @Autowired
    private MailServer mail;
    @Autowired
    private GroupChat chat;
    @Autowired
    private DeadlineWatch watch;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsOnItsWay() {
        jdbc.sql("delete from notification_event").update();
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from notification").update();
        jdbc.sql("delete from notification_choice").update();
        jdbc.sql("delete from notification_address").update();
        chat.answers("{\"errcode\": 0, \"errmsg\": \"ok\"}");
    }

    // ---- the inbox

    @Test
    void aTaskThatArrivesIsToldToThoseWhoMayTakeItAndToNobodyElse() {
        campaignIsIssued(UNIT);
        post.tellAll();
        var message = only(inbox(UNIT + ".drafter"));
        assertThat(message.get("title").asText()).startsWith("新的待办：起草方案 · 西吉县总工会");
        assertThat(message.get("detail").asText()).matches("请于20\\d\\d年\\d+月\\d+日前办理。");
        assertThat(message.get("taskId").asText()).isEqualTo(drafter().firstOpen("draftPlan").getId());
        assertThat(unread(UNIT + ".drafter")).isOne();
        assertThat(inbox("longde.drafter")).as("another unit").isEmpty();
        assertThat(inbox(UNIT + ".leader")).as("another role").isEmpty();
    }

    @Test
    void nobodyIsToldOfWhatTheirOwnActBroughtUp() {
        var opened = office.as("fed.reviewer").posts("/api/campaigns", "{}");
        assertThat(opened.status()).isEqualTo(201);
        campaignIsIssued(UNIT);
        post.tellAll();
        assertThat(titles("fed.approver")).hasSize(1).allMatch(title -> title.startsWith("新的待办：签发活动"));
        assertThat(titles("fed.reviewer")).as("opened it, and so has the task").isEmpty();
    }

    @Test
    void aReturnedPlanIsCalledReturnedAndItsOutcomeReachesTheUnit() {
        planIsDrafted(Row.expert());
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.returned());
        drafter().does("revisePlan", Example.of("revise-plan"));
        versionIsApproved();
        post.tellAll();
        assertThat(titles(UNIT + ".drafter")).anyMatch(title -> title.startsWith("退回修改：修改方案 · 西吉县总工会"))
            .anyMatch(title -> title.startsWith("审批通过：批准方案 · 西吉县总工会"));
        assertThat(titles(UNIT + ".leader")).anyMatch(title -> title.startsWith("审批通过：批准方案"))
            .filteredOn(title -> title.startsWith("新的待办：单位审签")).hasSize(2);
    }

    @Test
    void aRefusedPlanIsToldToItsUnit() {
        planIsDrafted(Row.expert());
        leader().does("signPlan", Example.of("sign-plan"));
        reviewer().does("reviewPlan", Plans.refused());
        post.tellAll();
        assertThat(titles(UNIT + ".drafter")).anyMatch(title -> title.startsWith("未获通过：审核方案 · 西吉县总工会"));
    }

    @Test
    void anUrgedTaskIsToldWithItsReason() {
        campaignIsIssued(UNIT);
        var taskId = drafter().firstOpen("draftPlan").getId();
        office.as("fed.supervisor").posts("/api/supervision/tasks/" + taskId + "/urges", "{\"reason\": \"报送期限将至\"}");
        post.tellAll();
        var newest = inbox(UNIT + ".drafter").get(0);
        assertThat(newest.get("title").asText()).startsWith("督办：起草方案");
        assertThat(newest.get("detail").asText()).isEqualTo("报送期限将至");
    }

    @Test
    void messagesAreReadOneByOneOrAllAtOnceAndOnlyByTheirOwner() {
        campaignIsIssued(UNIT);
        office.as("fed.supervisor").posts("/api/supervision/tasks/" + drafter().firstOpen("draftPlan").getId() + "/urges", "{\"reason\": \"请抓紧\"}");
        post.tellAll();
        var messages = inbox(UNIT + ".drafter");
        assertThat(unread(UNIT + ".drafter")).isEqualTo(2);
        var id = messages.get(0).get("id").asText();
        assertThat(office.as("longde.drafter").posts("/api/messages/" + id + "/read", "{}").status()).isEqualTo(404);
        assertThat(drafter().posts("/api/messages/" + id + "/read", "{}").status()).isEqualTo(204);
        assertThat(unread(UNIT + ".drafter")).isOne();
        assertThat(drafter().posts("/api/messages/read", "{}").status()).isEqualTo(204);
        assertThat(unread(UNIT + ".drafter")).isZero();
        assertThat(inbox(UNIT + ".drafter")).allMatch(message -> message.get("read").asBoolean());
    }

    @Test
    void whatSomebodyElseHasDoneNoLongerCountsAsUnread() {
        planIsDrafted(Row.expert());
        post.tellAll();
        assertThat(unread(UNIT + ".leader")).isOne();
        leader().does("signPlan", Example.of("sign-plan"));
        assertThat(unread(UNIT + ".leader")).isZero();
        assertThat(only(inbox(UNIT + ".leader")).get("ended").asBoolean()).isTrue();
    }

    @Test
    void anActThatIsRefusedTellsNobody() {
        campaignIsIssued(UNIT);
        post.tellAll();
        var before = jdbc.sql("select count(*) from notification").query(Integer.class).single();
        assertThat(drafter().isRefused("draftPlan", Plans.of(Row.expert()).without("goal")).status()).isEqualTo(400);
        post.tellAll();
        assertThat(jdbc.sql("select count(*) from notification").query(Integer.class).single()).isEqualTo(before);
    }

    // ---- letters

    @Test
    void aLetterComesToAConfirmedAddressAndLeadsToTheTask() {
        var address = addressOf(UNIT + ".drafter");
        campaignIsIssued(UNIT);
        post.tellAll();
        var letters = mail.lettersTo(address);
        assertThat(letters).hasSize(2);
        var letter = letters.get(1);
        assertThat(letter.subject()).startsWith("【宣讲通】新的待办：起草方案 · 西吉县总工会");
        assertThat(letter.text()).contains("https://xuanjiang.union.example/camunda/app/tasklist/default/#/?forceDisplayTask=true&task="
            + drafter().firstOpen("draftPlan").getId()).contains("消息设置").doesNotContain("起草人");
        post.tellAll();
        assertThat(mail.lettersTo(address)).as("once").hasSize(2);
    }

    @Test
    void anAddressCountsOnlyAfterItsCodeCameBack() {
        var address = "unconfirmed." + campaign.getId() + "@union.example";
        assertThat(drafter().posts("/api/messages/preferences/address", "{\"address\": \"" + address + "\"}").status()).isEqualTo(204);
        assertThat(drafter().posts("/api/messages/preferences/address", "{\"address\": \"" + address + "\"}").status()).as("at once again").isEqualTo(409);
        campaignIsIssued(UNIT);
        post.tellAll();
        assertThat(mail.lettersTo(address)).extracting(MailServer.Letter::subject).containsExactly("【宣讲通】邮箱验证码");
        for (var guess = 0; guess < 6; guess++) {
            assertThat(confirm(drafter(), "00000" + guess)).as("a guess").isEqualTo(400);
        }
        assertThat(confirm(drafter(), code(address))).as("after too many guesses").isEqualTo(400);
        assertThat(drafter().posts("/api/messages/preferences/address", "{\"address\": \"kein Ort\"}").status()).isEqualTo(400);
    }

    @Test
    void aKindThatIsSwitchedOffSendsNoLetterAndStaysInTheInbox() {
        var address = addressOf(UNIT + ".drafter");
        assertThat(drafter().puts("/api/messages/preferences/choices", "{\"kind\": \"ARRIVED\", \"way\": \"MAIL\", \"wanted\": false}").status())
            .isEqualTo(204);
        campaignIsIssued(UNIT);
        post.tellAll();
        assertThat(mail.lettersTo(address)).hasSize(1);
        assertThat(inbox(UNIT + ".drafter")).hasSize(1);
        var kinds = drafter().asks("/api/messages/preferences").json().get("kinds");
        assertThat(kinds.get(0).get("ways").toString()).isEqualTo("[\"WECOM\"]");
        assertThat(kinds.get(1).get("ways").toString()).isEqualTo("[\"MAIL\",\"WECOM\"]");
    }

    @Test
    void lettersWaitForTheMorning() {
        var address = addressOf(UNIT + ".drafter");
        office.clock().moveTo(LocalDateTime.of(2022, 12, 9, 19, 30));
        campaignIsIssued(UNIT);
        post.tellAll();
        assertThat(mail.lettersTo(address)).as("Friday evening").hasSize(1);
        assertThat(inbox(UNIT + ".drafter")).as("the inbox knows no night").hasSize(1);
        office.clock().moveTo(LocalDateTime.of(2022, 12, 11, 10, 0));
        post.tellAll();
        assertThat(mail.lettersTo(address)).as("Sunday").hasSize(1);
        office.clock().moveTo(LocalDateTime.of(2022, 12, 12, 8, 0));
        post.tellAll();
        assertThat(mail.lettersTo(address)).as("Monday morning").hasSize(2);
    }

    @Test
    void noLetterAboutWhatHasBeenDoneMeanwhile() {
        var address = addressOf(UNIT + ".drafter");
        office.clock().moveTo(LocalDateTime.of(2022, 12, 9, 19, 30));
        campaignIsIssued(UNIT);
        post.tellAll();
        drafter().does("draftPlan", Plans.of(Row.expert()));
        office.clock().moveTo(LocalDateTime.of(2022, 12, 12, 9, 0));
        post.tellAll();
        assertThat(mail.lettersTo(address)).as("the code only").hasSize(1);
    }

    // ---- the group chat

    @Test
    void theGroupOfTheUnitHearsOnceOfWhatConcernsIt() {
        campaignIsIssued(GroupChat.UNIT);
        post.tellAll();
        var messages = chat.received().stream().filter(message -> message.contains(office.open("draftPlan", GroupChat.UNIT).get(0).getId())).toList();
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0)).contains("\"msgtype\":\"text\"").contains("【宣讲通】新的待办：起草方案 · 隆德县总工会");
    }

    @Test
    void aBusyGroupIsTriedAgainAndOneThatDoesNotAnswerIsLeftToAPerson() {
        chat.answers("{\"errcode\": 45009, \"errmsg\": \"api freq out of limit\"}");
        campaignIsIssued(GroupChat.UNIT);
        post.tellAll();
        var task = office.open("draftPlan", GroupChat.UNIT).get(0).getId();
        assertThat(deliveries(task)).containsExactly("WAITING");
        chat.answers(null);
        office.clock().moveTo(LocalDateTime.of(2022, 12, 9, 9, 2));
        post.tellAll();
        assertThat(deliveries(task)).containsExactly("UNCERTAIN");
        var failed = office.as("fed.supervisor").asks("/api/deliveries/failed").json();
        assertThat(failed).hasSize(1);
        assertThat(failed.get(0).get("recipient").asText()).isEqualTo("隆德县总工会");
        assertThat(failed.get(0).get("uncertain").asBoolean()).isTrue();
        assertThat(office.as("longde.drafter").asks("/api/deliveries/failed").status()).isEqualTo(403);

        chat.answers("{\"errcode\": 0, \"errmsg\": \"ok\"}");
        assertThat(office.as("fed.supervisor").posts("/api/deliveries/" + failed.get(0).get("id").asText() + "/again", "{}").status()).isEqualTo(204);
        post.tellAll();
        assertThat(deliveries(task)).containsExactly("SENT");
        assertThat(office.as("fed.supervisor").asks("/api/deliveries/failed").json()).isEmpty();
    }

    // ---- reminders

    @Test
    void remindersGoToThePersonThenToTheLeaderThenToTheSupervisorEachOnce() {
        campaignIsIssued(UNIT);
        post.tellAll();
        var due = dueDay();
        at(due.minusDays(1), 9);
        at(due.minusDays(1), 10);
        assertThat(remindersOf(UNIT + ".drafter")).as("the day before").containsExactly("即将到期");
        at(due, 9);
        at(due, 17);
        assertThat(remindersOf(UNIT + ".drafter")).as("the day itself").containsExactly("今日到期", "即将到期");
        at(due, 19);
        assertThat(remindersOf(UNIT + ".drafter")).as("the evening is quiet").hasSize(2);
        var later = due;
        for (var days = 1; days <= 6; days++) {
            later = nextWorkingDay(later);
            at(later, 9);
        }
        assertThat(remindersOf(UNIT + ".drafter")).containsExactly("已经逾期", "今日到期", "即将到期");
        assertThat(remindersOf(UNIT + ".leader")).containsExactly("逾期未办");
        assertThat(remindersOf("fed.supervisor")).containsExactly("逾期未办");
        assertThat(inbox("fed.supervisor").get(0).get("detail").asText()).contains("已逾期 4 个工作日，尚无人认领（起草人）");
    }

    @Test
    void afterAStandstillOnlyTheLastReminderIsTold() {
        campaignIsIssued(UNIT);
        post.tellAll();
        at(dueDay().plusDays(20), 9);
        at(nextWorkingDay(dueDay().plusDays(20)), 9);
        assertThat(remindersOf(UNIT + ".drafter")).containsExactly("已经逾期");
    }

    @Test
    void remindersReachWhoeverHasClaimedTheTask() {
        campaignIsIssued(UNIT);
        drafter().claims(drafter().firstOpen("draftPlan"));
        at(dueDay(), 9);
        assertThat(remindersOf(UNIT + ".drafter")).containsExactly("今日到期");
    }

    private void at(LocalDate day, int hour) {
        office.clock().moveTo(day.atTime(LocalTime.of(hour, 0)));
        watch.sweep();
        post.tellAll();
    }

    private LocalDate dueDay() {
        return LocalDate.ofInstant(drafter().firstOpen("draftPlan").getDueDate().toInstant(), office.clock().getZone());
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        return next.getDayOfWeek().getValue() > 5 ? nextWorkingDay(next) : next;
    }

    /** Newest first, of this test's campaign. */
    private List<String> remindersOf(String personId) {
        var keys = jdbc.sql("select task_id from task_record where root_key = :campaign").param("campaign", campaign.getBusinessKey())
            .query(String.class).list();
        return inbox(personId).stream().filter(message -> message.has("taskId") && keys.contains(message.get("taskId").asText()))
            .map(message -> message.get("title").asText()).filter(title -> title.matches("(即将到期|今日到期|已经逾期|逾期未办)：.*"))
            .map(title -> title.substring(0, 4)).toList();
    }

    private List<String> deliveries(String taskId) {
        return jdbc.sql("select status from delivery where task_id = :task").param("task", taskId).query(String.class).list();
    }

    /** Gives the person an address, the way people do. */
    private String addressOf(String personId) {
        var address = personId + "." + campaign.getId() + "@union.example";
        assertThat(office.as(personId).posts("/api/messages/preferences/address", "{\"address\": \"" + address + "\"}").status()).isEqualTo(204);
        post.tellAll();
        assertThat(confirm(office.as(personId), code(address))).isEqualTo(204);
        return address;
    }

    private static int confirm(Office.Desk desk, String code) {
        return desk.posts("/api/messages/preferences/address/confirmation", "{\"code\": \"" + code + "\"}").status();
    }

    private String code(String address) {
        var code = Pattern.compile("验证码：(\\d{6})").matcher(mail.lettersTo(address).get(0).text());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private List<JsonNode> inbox(String personId) {
        return StreamSupport.stream(office.as(personId).asks("/api/messages").json().spliterator(), false).toList();
    }

    private List<String> titles(String personId) {
        return inbox(personId).stream().map(message -> message.get("title").asText()).toList();
    }

    private int unread(String personId) {
        return office.as(personId).asks("/api/messages/unread").json().get("count").asInt();
    }

    private static JsonNode only(List<JsonNode> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }
}
