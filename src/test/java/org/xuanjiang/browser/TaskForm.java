package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;

/** The form of the task that a person has opened in the Tasklist. */
final class TaskForm extends Fields {

    private static final Pattern COMPLETE = Pattern.compile("/api/tasks/[^/]+/complete");

    private final Tasklist tasklist;
    private final Page page;

    TaskForm(Tasklist tasklist, Page page) {
        super(page.locator("xj-form"));
        this.tasklist = tasklist;
        this.page = page;
    }

    TaskForm claim() {
        page.locator("[cam-tasklist-task-meta] button.claim").click();
        return isMine();
    }

    TaskForm isMine() {
        assertThat(form()).not().hasClass(Pattern.compile("xj-reading"));
        assertThat(submitButton()).isEnabled();
        return this;
    }

    Rows rows(String title) {
        return new Rows(page.locator("xj-rows").filter(new Locator.FilterOptions().setHas(page.locator("table[aria-label='" + title + "']"))));
    }

    /** The answer to the issue of that number. */
    TaskForm answer(int issue, String text) {
        new Fields(page.locator("xj-answers ol > li").nth(issue - 1)).fill("答复", text);
        return this;
    }

    TaskForm shows(String... texts) {
        for (var text : texts) {
            assertThat(form()).containsText(text);
        }
        return this;
    }

    TaskForm isSaved() {
        assertThat(page.locator(".xj-save-state")).containsText("已自动保存");
        return this;
    }

    Page page() {
        return page;
    }

    /** Goes on with what a former holder of the task had typed. */
    TaskForm takesOver(String person) {
        form().getByText("采用" + person + "填写的内容").click();
        return this;
    }

    TaskForm picture(String name) {
        tasklist.picture(name);
        return this;
    }

    TaskForm pictureOnPhone() {
        tasklist.picture(name());
        tasklist.pictureOnPhone(name());
        return this;
    }

    /** Submits and waits until the Tasklist has taken the form away. */
    void submit() {
        tasklist.picture(name());
        var answer = press();
        if (!answer.ok()) {
            throw new AssertionError(name() + " was refused: " + answer.text());
        }
        assertThat(form()).isHidden();
    }

    /** Submits, and reads in the form why it was not taken. */
    void submitAndBeTold(String line) {
        press();
        assertThat(page.locator(".xj-problems")).containsText(line);
    }

    private Response press() {
        return page.waitForResponse(response -> COMPLETE.matcher(response.url()).find(), () -> submitButton().click());
    }

    /** The file name of the form without its ending. */
    private String name() {
        return page.locator("form:has(xj-form)").getAttribute("name").replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    Locator form() {
        return page.locator("xj-form");
    }

    private Locator submitButton() {
        return page.locator("[cam-tasklist-form] .form-actions .btn-primary");
    }
}
