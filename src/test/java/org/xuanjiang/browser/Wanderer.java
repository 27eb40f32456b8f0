package org.xuanjiang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Somebody who looks at every kind of page of one of the engine's web applications that can be reached by clicking: follows each
 * link within it, and opens each tab. Pages that differ only in whose they are count as one kind.
 */
final class Wanderer {

    private static final Pattern ID = Pattern.compile("[a-z-]+(:|%3A)\\d+(:|%3A)[0-9a-f-]{36}|[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NAME = Pattern.compile("(?<=/(users|groups|tenants)/)[a-zA-Z0-9._-]{2,}(?=\\?|$)");
    /** How many pages of one kind are looked at: the first may be empty where the second is not. */
    private static final int OF_ONE_KIND = 2;
    private static final String LINKS = """
        () => [...document.querySelectorAll('a[href*="#/"]')].filter(link => link.checkVisibility() && getComputedStyle(link).pointerEvents !== 'none'
          && link.origin === location.origin && link.pathname === location.pathname).map(link => link.hash)""";
    private static final String TABS = ".nav-tabs li:not(.active) > a, .ctn-tabs li:not(.active) a, .section-content .nav-pills li:not(.active) a";

    private final Pc pc;
    private final String application;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> kinds = new TreeSet<>();

    Wanderer(Pc pc, String application) {
        this.pc = pc;
        this.application = application;
    }

    /** @return what kinds of pages there are, with the tabs that were opened on them */
    Set<String> looksAtEverything(Visit visit) {
        ahead.add("#/");
        while (!ahead.isEmpty()) {
            var place = ahead.poll();
            var kind = kindOf(place);
            if (seen.merge(kind, 1, Integer::sum) <= OF_ONE_KIND) {
                lookAt(place, kind, visit);
            }
        }
        return kinds;
    }

    private void lookAt(String place, String kind, Visit visit) {
        var page = pc.opens(application, place);
        look(page, kind, visit);
        for (var tab : texts(page.locator(TABS))) {
            pc.traffic().settlesAfter(() -> page.locator(TABS).filter(new Locator.FilterOptions().setHasText(tab)).first().click());
            look(page, kind + " › " + tab, visit);
        }
    }

    private void look(Page page, String kind, Visit visit) {
        if (kinds.add(kind)) {
            visit.to(page, kind);
        }
        pc.watch().read(page);
        for (var link : (List<?>) page.evaluate(LINKS)) {
            ahead.add((String) link);
        }
    }

    private static List<String> texts(Locator elements) {
        var texts = new ArrayList<String>();
        elements.allInnerTexts().stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().forEach(texts::add);
        return texts;
    }

    private static String kindOf(String place) {
        var withoutQuestion = place.replaceFirst("/?(\\?.*)?$", "");
        return NAME.matcher(ID.matcher(withoutQuestion).replaceAll("{id}")).replaceAll("{name}")
            + (place.contains("tab=") ? place.replaceFirst(".*(tab=[a-z-]+).*", " $1") : "");
    }

    /** What is done on each kind of page. */
    interface Visit {
        void to(Page page, String kind);
    }
}
