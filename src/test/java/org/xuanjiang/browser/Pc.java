package org.xuanjiang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** A PC of one person's own, signed in and watched. */
record Pc(String address, BrowserContext browser, Page page, Watch watch, Traffic traffic) implements AutoCloseable {

    static final String PASSWORD = "xuanjiang-demo";

    static Pc signIn(String person, Browser browser, String address) {
        return signIn(person, PASSWORD, browser, address);
    }

    static Pc signIn(String person, String password, Browser browser, String address) {
        var window = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
            .setViewportSize(Pictures.WIDTH, Pictures.HEIGHT));
        var page = window.newPage();
        var pc = new Pc(address, window, page, new Watch(page, person), new Traffic(page));
        page.navigate(address);
        page.getByLabel("用户名").fill(person);
        page.getByLabel("密码").fill(password);
        page.getByText("登录", new Page.GetByTextOptions().setExact(true)).click();
        return pc;
    }

    /** Opens an application of the engine at one of its own addresses, and waits until it has asked for all it wants to show. */
    Page opens(String application, String place) {
        // Two pages that load at the same time mix up the numbers of the engine's content security policy.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        traffic.settlesAfter(() -> page.navigate(address + "/camunda/app/" + application + "/default/" + place));
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }
}
