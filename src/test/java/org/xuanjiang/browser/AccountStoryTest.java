package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.xuanjiang.support.Authenticator;

/** Administrators bind an authenticator at their first sign-in, and work with the page 账号; whom they help gets in again. */
@TestPropertySource(properties = "xuanjiang.second-factor.enabled=true")
class AccountStoryTest extends BrowserStory {

    private static final Pattern SECOND_FACTOR = Pattern.compile(".*/account/second-factor");
    private static final Pattern ACCOUNTS = Pattern.compile(".*/camunda/app/admin/default/.*#/accounts.*");
    private static final String CHOSEN = "Brunnen + 9 Lampen";

    @Test
    void carriesAccountsFromTheFirstSignInToARecord() {
        theReviewerHasATask();
        var administrator = pcOf("sys.admin");
        var telephone = bindsAnAuthenticator(administrator);

        assertThat(administrator.page()).hasURL(ACCOUNTS);
        listsAccounts(administrator.page());
        handsOverWhatTheReviewerHas(administrator.page());
        var temporary = setsATemporaryPassword(administrator.page(), "xiji.drafter");
        disables(administrator.page(), "xiji.leader");
        readsTheRecord(administrator.page(), "xiji.leader");

        signsInWithThe(temporary, "xiji.drafter");
        securityAdministratorLooksOnly();
        signsInAgain(telephone);

        administrator.watch().hasSeenNothingWrong();
    }

    private Authenticator bindsAnAuthenticator(Pc pc) {
        var page = pc.page();
        assertThat(page).hasURL(SECOND_FACTOR);
        assertThat(page.getByAltText("绑定验证器的二维码")).isVisible();
        bothPictures(page, "second-factor-enrolment");
        pc.watch().tolerate("400 POST", "/account/second-factor/enrolment/confirmation");
        types(page, "123456", "绑定");
        assertThat(page.locator("#message")).containsText("验证码不正确");

        var telephone = new Authenticator(page.locator("#secret").textContent());
        types(page, telephone.codeAt(Instant.now()), "绑定");
        assertThat(page.locator("#codes li")).hasCount(10);
        bothPictures(page, "second-factor-recovery");
        page.getByText("已妥善保存，继续").click();
        return telephone;
    }

    private void listsAccounts(Page page) {
        assertThat(page.locator(".xj-accounts tbody tr")).hasCount(20);
        pictures.take(page, "accounts");
        pictures.takeOnPhone(page, "accounts");
        page.getByLabel("账号或姓名").fill("西吉");
        assertThat(page.locator(".xj-accounts tbody tr")).hasCount(2);
    }

    private void theReviewerHasATask() {
        at("fed.reviewer").desk().getByText("发起宣讲活动").click();
        at("fed.reviewer").confirms("发起");
        at("fed.reviewer").form().claim();
    }

    private void handsOverWhatTheReviewerHas(Page page) {
        page.getByLabel("账号或姓名").fill("fed.reviewer");
        assertThat(page.locator(".xj-accounts tbody tr")).hasCount(1);
        row(page, "fed.reviewer").getByText("移交待办").click();
        var dialog = page.locator("dialog");
        assertThat(dialog).containsText("移交待办：市总工会 审核人");
        assertThat(dialog).containsText("拟定活动");
        dialog.getByLabel("接办人：拟定活动").selectOption("放回待办，重新认领");
        new Fields(dialog).fill("理由", "该同志已调离。");
        bothPictures(page, "accounts-hand-over");
        dialog.locator(".xj-primary").click();
        assertThat(dialog).containsText("已移交");
        dialog.getByText("知道了").click();
        page.getByLabel("账号或姓名").fill("西吉");
        assertThat(page.locator(".xj-accounts tbody tr")).hasCount(2);
    }

    private String setsATemporaryPassword(Page page, String person) {
        row(page, person).getByText("临时口令").click();
        page.locator("dialog").getByText("临时口令", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("dialog .xj-dialog-refusal")).hasText("请填写理由。");
        new Fields(page.locator("dialog")).fill("理由", "本人忘记口令，已电话核实");
        pictures.shoot(page, "accounts-reason");
        page.locator("dialog").getByText("临时口令", new Locator.GetByTextOptions().setExact(true)).click();
        var shown = page.locator("dialog .xj-secret");
        assertThat(shown).isVisible();
        pictures.shoot(page, "accounts-temporary-password");
        var temporary = shown.textContent();
        page.locator("dialog").getByText("知道了").click();
        assertThat(row(page, person)).containsText("须改口令");
        return temporary;
    }

    private void disables(Page page, String person) {
        row(page, person).getByText("停用", new Locator.GetByTextOptions().setExact(true)).click();
        new Fields(page.locator("dialog")).fill("理由", "调离本单位");
        page.locator("dialog .xj-primary").click();
        assertThat(row(page, person).locator(".xj-tag")).hasText("停用");
        page.getByLabel("使用情况").selectOption("停用");
        assertThat(page.locator(".xj-accounts tbody tr")).hasCount(1);
    }

    private void readsTheRecord(Page page, String person) {
        row(page, person).getByText("记录").click();
        assertThat(page.locator("dialog tbody tr")).hasCount(1);
        assertThat(page.locator("dialog")).containsText("调离本单位");
        pictures.shoot(page, "accounts-record");
        page.locator("dialog").getByText("知道了").click();
    }

    private void signsInWithThe(String temporary, String person) {
        var page = pcOf(person, temporary).page();
        assertThat(page).hasURL(Pattern.compile(".*/account/password"));
        page.getByLabel("原口令").fill(temporary);
        page.getByLabel("新口令", new Page.GetByLabelOptions().setExact(true)).fill(CHOSEN);
        page.getByLabel("再输一次新口令").fill(CHOSEN);
        page.getByText("修改", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/.*"));
    }

    private void securityAdministratorLooksOnly() {
        var pc = pcOf("sec.admin");
        bindsAnAuthenticator(pc);
        assertThat(pc.page().locator(".xj-accounts tbody tr")).hasCount(20);
        assertThat(pc.page().locator(".xj-accounts").getByText("临时口令")).hasCount(0);
        assertThat(pc.page().locator(".xj-accounts").getByText("记录")).hasCount(20);
        pictures.take(pc.page(), "accounts-security-administrator");
        row(pc.page(), "city-hospital.drafter").getByText("角色").click();
        assertThat(pc.page().locator("body")).containsText("起草人");
        namesADeputy(pc);
        pc.watch().hasSeenNothingWrong();
    }

    private void namesADeputy(Pc pc) {
        var page = pc.page();
        page.locator("[cam-widget-header]").getByText("代理", new Locator.GetByTextOptions().setExact(true)).click();
        page.getByText("指定代理人").click();
        new Fields(page.locator("dialog")).choose("为谁指定", "市总工会 审核人");
        page.locator("dialog").getByText("下一步").click();
        assertThat(page.locator("dialog")).containsText("为市总工会 审核人指定代理人");
        new Fields(page.locator("dialog")).choose("代理人", "市总工会 宣传审校").fill("事由", "赴外地参加培训");
        bothPictures(page, "deputies-naming");
        page.locator("dialog .xj-primary").click();
        assertThat(page.locator(".xj-page-content")).containsText("代理中");
        pc.watch().read(page);
        bothPictures(page, "deputies-of-everybody");
    }

    private void signsInAgain(Authenticator telephone) {
        var pc = pcOf("sys.admin");
        assertThat(pc.page()).hasURL(SECOND_FACTOR);
        assertThat(pc.page().locator("#code")).isFocused();
        bothPictures(pc.page(), "second-factor");
        // That of the enrolment is used up; the next one is taken half a minute early.
        types(pc.page(), telephone.codeAt(Instant.now().plus(Duration.ofSeconds(30))), "验证");
        assertThat(pc.page()).hasURL(ACCOUNTS);
        pc.watch().hasSeenNothingWrong();
    }

    private static void types(Page page, String code, String submit) {
        page.getByLabel("验证码").fill(code);
        page.getByText(submit, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static Locator row(Page page, String person) {
        return page.locator(".xj-accounts tbody tr").filter(new Locator.FilterOptions().setHasText(person));
    }

    private void bothPictures(Page page, String name) {
        pictures.shoot(page, name);
        page.setViewportSize(390, 844);
        pictures.shoot(page, name + "-phone");
        page.setViewportSize(Pictures.WIDTH, Pictures.HEIGHT);
    }
}
