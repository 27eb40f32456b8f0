package org.xuanjiang.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What a page still waits for. An application that turns from one of its places to another loads no document, so that the browser's own signs stay silent. */
final class Traffic {

    /** Between an answer and the question that it leads to. */
    private static final Duration QUIET = Duration.ofMillis(400);

    private final Page page;
    private final Set<Request> open = new HashSet<>();
    private long last = System.nanoTime();

    Traffic(Page page) {
        this.page = page;
        page.onRequest(this::begins);
        page.onRequestFinished(this::ends);
        page.onRequestFailed(this::ends);
    }

    /** Does something, and waits until the page has asked for all that it wants to show because of it. */
    void settlesAfter(Runnable act) {
        act.run();
        last = System.nanoTime();
        page.waitForCondition(() -> open.isEmpty() && System.nanoTime() - last > QUIET.toNanos());
    }

    private void begins(Request request) {
        open.add(request);
        last = System.nanoTime();
    }

    private void ends(Request request) {
        open.remove(request);
        last = System.nanoTime();
    }
}
