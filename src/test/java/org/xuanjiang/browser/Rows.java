package org.xuanjiang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Rows of a form that can be added, copied and removed; counted from 1, as the screen does. */
final class Rows {

    private final Locator block;

    Rows(Locator block) {
        this.block = block;
    }

    Fields row(int number) {
        return new Fields(rows().nth(number - 1));
    }

    Fields add() {
        var before = rows().count();
        block.getByText("添加一行").click();
        return grown(before, before + 1);
    }

    /** The copy stands below the row. */
    Fields copy(int number) {
        var before = rows().count();
        button("复制", number).click();
        return grown(before, number + 1);
    }

    Rows removeAllBut(int number) {
        for (var last = rows().count(); last > 0; last--) {
            if (last != number) {
                button("删除", last).click();
            }
        }
        assertThat(rows()).hasCount(1);
        return this;
    }

    Rows removeAll() {
        for (var last = rows().count(); last > 0; last--) {
            button("删除", last).click();
        }
        assertThat(rows()).hasCount(0);
        return this;
    }

    private Fields grown(int before, int number) {
        assertThat(rows()).hasCount(before + 1);
        return row(number);
    }

    private Locator rows() {
        return block.locator("tbody > tr");
    }

    private Locator button(String act, int number) {
        return rows().nth(number - 1).locator(".xj-actions button").getByText(act);
    }
}
