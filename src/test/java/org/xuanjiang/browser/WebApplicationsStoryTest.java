package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;

/** Cockpit, Admin and Welcome behind the fence, in every role: every page that can be clicked to, and nothing complains. */
class WebApplicationsStoryTest extends BrowserStory {

    private static final Pattern MODEL_NAME = Pattern.compile("[\"'{>.(]([A-Za-z][A-Za-z0-9_.-]{2,})(?=[\"'}<.)( ])");

    @Autowired
    private IdentityService identities;
    @Autowired
    private Units units;

    @BeforeAll
    void aCampaignIsUnderWay() {
        theFederationIssuesACampaignFor("西吉县总工会", "隆德县总工会");
        var plan = planOf("xiji");
        promise(plan.rows("宣讲场次").removeAllBut(2).row(1), "宣讲主题", "领导班子成员", "工业园区", "企业", 30, 1);
        plan.submit();
        signed("xiji");
    }

    @AfterAll
    void nothingElseWentWrong() {
        nobodyHasSeenAnythingWrong();
    }

    /** The supervisor hands over what somebody had begun, and the next person goes on with it. */
    @Test
    void aTaskIsHandedOverWithWhatWasTyped() {
        at("longde.drafter").takes("起草方案").fill("工作目标", "刚写了一半的工作目标");
        at("longde.drafter").form().isSaved();
        aPersonIsLentTo("隆德县总工会");
        try (var pc = pcOf("fed.supervisor")) {
            pc.watch().understands(Set.of("jingyuan.drafter", "longde.drafter"));
            var page = pc.opens("cockpit", "#/supervision");
            page.locator(".xj-matrix th button").getByText("隆德县总工会").click();
            var unit = page.locator("dialog.xj-detail");
            var task = unit.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("起草方案"));
            assertThat(task).containsText("办理中");
            picture(page, "hand-over-offered");
            task.getByText("移交").click();
            var dialog = page.locator("dialog:not(.xj-detail)");
            assertThat(dialog).isVisible();
            new Fields(dialog).choose("接办人", "泾源县总工会 起草人（jingyuan.drafter）").fill("移交理由", "起草人休假，请接着办理。");
            picture(page, "hand-over");
            pc.watch().read(page);
            dialog.locator("button.xj-primary").click();
            assertThat(dialog).hasCount(0);
            assertThat(task.first()).containsText("泾源县总工会 起草人");
            assertThat(unit.locator("section").filter(new Locator.FilterOptions().setHasText("移交记录"))).containsText("起草人休假，请接着办理。");
            pc.watch().hasSeenNothingWrong();
        }
        var plan = at("jingyuan.drafter").opens("起草方案", "隆德县总工会").isMine().shows("起草人休假，请接着办理。");
        plan.picture("handed-over");
        plan.takesOver("隆德县总工会 起草人");
        Assertions.assertThat(plan.valueOf("工作目标")).isEqualTo("刚写了一半的工作目标");
        plan.isSaved();
        at("jingyuan.drafter").close();
        thePersonGoesBack();
    }

    /** With the engine's own pages: the security administrator says where a person works, the system administrator what is known of them. */
    private void aPersonIsLentTo(String unit) {
        try (var security = pcOf("sec.admin")) {
            security.watch().understands(technicalNames());
            var page = security.opens("admin", "#/users/jingyuan.drafter?tab=tenants");
            adds(page, security, "加入单位", "longde");
            assertThat(page.locator("td.tenant-name")).hasText(new String[] {"泾源县总工会", unit});
            security.opens("admin", "#/users/jingyuan.drafter?tab=groups");
            adds(page, security, "加入岗位", "unit-leader");
            assertThat(page.locator("td.group-name")).hasText(new String[] {"起草人", "单位负责人"});
            picture(page, "admin-lent");
            security.traffic().settlesAfter(() -> removes(page, "unit-leader"));
            assertThat(page.locator("td.group-name")).hasText("起草人");
            security.watch().read(page);
            security.watch().hasSeenNothingWrong();
        }
        try (var system = pcOf("sys.admin")) {
            system.watch().understands(technicalNames());
            var page = system.opens("admin", "#/users/jingyuan.drafter?tab=profile");
            page.locator("#inputEmail").fill("drafter@jingyuan.example");
            system.traffic().settlesAfter(() -> page.getByText("保存信息").click());
            assertThat(page.locator(".notifications")).containsText("用户信息已修改");
            assertThat(page.getByText("加入单位")).isHidden();
            system.watch().hasSeenNothingWrong();
        }
    }

    private void thePersonGoesBack() {
        try (var security = pcOf("sec.admin")) {
            var page = security.opens("admin", "#/users/jingyuan.drafter?tab=tenants");
            security.traffic().settlesAfter(() -> removes(page, "longde"));
            assertThat(page.locator("td.tenant-name")).hasText("泾源县总工会");
            security.watch().hasSeenNothingWrong();
        }
    }

    private static void adds(Page page, Pc pc, String button, String id) {
        page.locator("header").getByText(button).click();
        var dialog = page.locator(".modal-dialog");
        dialog.locator("tr").filter(new Locator.FilterOptions().setHasText(id)).locator("input").check();
        pc.watch().read(page);
        dialog.locator(".modal-footer .btn-primary").filter(new Locator.FilterOptions().setHasText("加入")).click();
        pc.traffic().settlesAfter(() -> dialog.getByText("确定").click());
        assertThat(dialog).hasCount(0);
    }

    private static void removes(Page page, String id) {
        page.locator("tr").filter(new Locator.FilterOptions().setHasText(id)).getByText("移出").click();
    }

    /** Whoever follows an old link, or tries, is told whose application it is, and is led back to their own. */
    @ParameterizedTest
    @CsvSource({"xiji.drafter, cockpit, 督办台, tasklist", "xiji.leader, admin, 系统管理, tasklist", "fed.approver, cockpit, 督办台, tasklist",
        "fed.reviewer, admin, 系统管理, tasklist", "fed.publicity, cockpit, 督办台, tasklist", "fed.supervisor, admin, 系统管理, cockpit",
        "fed.auditor, tasklist, 待办任务, cockpit", "sys.admin, cockpit, 督办台, admin", "sec.admin, tasklist, 待办任务, admin"})
    void whoHasNoWorkThereIsToldSoAndLedBack(String person, String application, String title, String home) {
        try (var pc = pcOf(person)) {
            pc.watch().tolerate("403 GET", "/camunda/app/" + application + "/default/");
            var page = pc.opens(application, "");
            assertThat(page.locator(".message")).containsText("“" + title + "”供");
            pc.watch().read(page);
            picture(page, "no-workplace-" + person + "-" + application);
            page.locator("a").getByText("返回首页").click();
            assertThat(page).hasURL(Pattern.compile(".*/camunda/app/" + home + "/default/.*"));
            assertThat(page.locator("li.account > a").first()).isVisible();
            pc.watch().hasSeenNothingWrong();
        }
    }

    @ParameterizedTest
    @CsvSource({"fed.supervisor, cockpit, 8", "fed.auditor, cockpit, 8", "sys.admin, admin, 6", "sec.admin, admin, 6", "fed.supervisor, welcome, 1",
        "fed.auditor, welcome, 1", "sys.admin, welcome, 1", "sec.admin, welcome, 1", "fed.reviewer, welcome, 1", "fed.approver, welcome, 1",
        "fed.publicity, welcome, 1", "xiji.drafter, welcome, 1", "xiji.leader, welcome, 1"})
    void everyPageIsSeenAndNothingComplains(String person, String application, int atLeast) {
        try (var pc = pcOf(person)) {
            pc.watch().understands(technicalNames());
            var kinds = new Wanderer(pc, application).looksAtEverything((page, kind) -> picture(page, person, application, kind));
            System.out.println(person + " in " + application + ": " + kinds.size() + " kinds of pages " + kinds);
            pc.watch().hasSeenNothingWrong();
            Assertions.assertThat(kinds).hasSizeGreaterThanOrEqualTo(atLeast);
        }
    }

    /** Ids of models and of what is in them, of accounts, groups and units; values and types of variables. */
    private Set<String> technicalNames() {
        var names = new TreeSet<String>(List.of("true", "false", "Boolean", "boolean", "String", "string", "Integer", "integer", "Date",
            "Long", "XUANJIANG", "DATE", "timer-intermediate-transition", "timer-transition", "COUNTY", "sealed.administrator", "camunda-admin"));
        names.addAll(Roles.names().keySet());
        identities.createUserQuery().list().forEach(user -> names.add(user.getId()));
        units.all().stream().map(Unit::id).forEach(names::add);
        try (var models = Files.list(Path.of("processes"))) {
            for (var model : models.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).toList()) {
                MODEL_NAME.matcher(Files.readString(model)).results().map(found -> found.group(1)).forEach(names::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    private void picture(Page page, String person, String application, String kind) {
        var name = application + "-" + person + "-" + kind.replaceAll("[^a-z\\u4e00-\\u9fff]+", "-").replaceAll("^-|-$", "");
        picture(page, name);
    }

    private void picture(Page page, String name) {
        pictures.shoot(page, name);
        // The engine's diagrams fail when their page is squeezed while they are drawn.
        if (page.locator(".djs-container").count() == 0) {
            onPhone(page, name);
        }
    }

    private void onPhone(Page page, String name) {
        page.setViewportSize(Pictures.PHONE_WIDTH, Pictures.PHONE_HEIGHT);
        pictures.shoot(page, name + "-phone");
        page.setViewportSize(Pictures.WIDTH, Pictures.HEIGHT);
    }
}
