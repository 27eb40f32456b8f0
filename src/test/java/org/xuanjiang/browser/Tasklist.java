package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

/** One person at the Tasklist, at a PC of their own. */
final class Tasklist implements AutoCloseable {

    private final Pictures pictures;
    private final Pc pc;
    private final Page page;
    private final Watch watch;

    private Tasklist(Pc pc, Pictures pictures) {
        this.pictures = pictures;
        this.pc = pc;
        this.page = pc.page();
        this.watch = pc.watch();
    }

    static Tasklist signIn(Pc pc, Pictures pictures) {
        var tasklist = new Tasklist(pc, pictures);
        // Leaders land on a page of their own.
        tasklist.goTo("待办任务");
        assertThat(tasklist.filter()).isVisible();
        return tasklist;
    }

    void signOut() {
        page.locator("li.account > a").click();
        page.locator("li.account .logout a").click();
        assertThat(page.getByLabel("用户名")).isVisible();
    }

    /** Opens the task of that name, about that unit or whatever else its name says, and claims it with the Tasklist's button. */
    TaskForm takes(String task, String about) {
        return opens(task, about).claim();
    }

    TaskForm takes(String task) {
        return takes(task, "");
    }

    TaskForm opens(String task, String about) {
        goTo("待办任务");
        filter().click();
        page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(task))
            .filter(new Locator.FilterOptions().setHasText(about)).first().locator("h4 a").click();
        assertThat(page.locator("[cam-tasklist-task] h2.task")).containsText(task);
        assertThat(page.locator("xj-form .xj-title:visible").first()).isVisible();
        watch.read(page);
        return new TaskForm(this, page);
    }

    /** Shows another tab of the task that is open. */
    Locator tab(String name) {
        page.locator("[cam-tasklist-task] .nav-tabs").getByText(name).click();
        return page.locator("[cam-tasklist-task] .tab-content");
    }

    /** The form of the task that the page has led to. */
    TaskForm form() {
        assertThat(page.locator("xj-form .xj-title:visible").first()).isVisible();
        return new TaskForm(this, page);
    }

    /** The page with campaigns and plans. */
    Locator desk() {
        goTo("活动与方案");
        assertThat(page.locator(".xj-page-content > *").first()).isVisible();
        watch.read(page);
        return page.locator(".xj-page-content");
    }

    void confirms(String confirm) {
        var dialog = page.locator("dialog");
        dialog.locator("button.xj-primary").getByText(confirm).click();
        assertThat(dialog).hasCount(0);
    }

    /** Gives the reason that the dialog on the screen asks for. */
    void confirms(String confirm, String reason) {
        new Fields(page.locator("dialog")).fill("理由", reason);
        confirms(confirm);
    }

    void picture(String name) {
        watch.read(page);
        pictures.take(page, name);
    }

    /** As it is, without reading it. */
    void pictureOf(String name) {
        pictures.shoot(page, name);
    }

    void pictureOnPhone(String name) {
        pictures.takeOnPhone(page, name);
    }

    /** Of one part of the page. */
    void pictureOnPhone(String name, Locator about) {
        pictures.takeOnPhone(page, name, about);
    }

    void tolerates(int status) {
        watch.tolerate(status);
    }

    void hasSeenNothingWrong() {
        watch.hasSeenNothingWrong();
    }

    @Override
    public void close() {
        pc.close();
    }

    /** Opens one of our own pages and waits for its content. */
    Locator goesTo(String place) {
        goTo(place);
        return content(place);
    }

    /** Follows a link of the page to another page, which shows this text. */
    Locator opensFrom(String link, String shown) {
        page.locator(".xj-page-content a").getByText(link).click();
        var content = content(link);
        assertThat(content).containsText(shown);
        return content;
    }

    /** The page of that title, to which something has led. */
    Locator page(String title) {
        return content(title);
    }

    private Locator content(String title) {
        assertThat(page.locator(".xj-page h2")).hasText(title);
        assertThat(page.locator(".xj-page-content > *").first()).isVisible();
        return page.locator(".xj-page-content");
    }

    /** The number beside 消息. */
    Locator badge() {
        return page.locator(".xj-navigation .xj-badge");
    }

    Locator dialog() {
        return page.locator("dialog");
    }

    void reloads() {
        page.reload();
    }

    /** Looks again and again. */
    void waitsFor(BooleanSupplier happened) {
        page.waitForCondition(happened);
    }

    private void goTo(String place) {
        page.locator(".xj-navigation").getByText(place).click();
    }

    private Locator filter() {
        return page.locator(".task-filters h4.name a").getByText("待我办理");
    }
}
