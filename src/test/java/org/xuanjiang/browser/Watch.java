package org.xuanjiang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Keeps an eye on one page: what goes wrong behind it, and what nobody but a programmer would understand on it. */
final class Watch {

    /** All text that can be seen, and what appears where the mouse rests; but not what is marked as made for machines. */
    private static final String SEEN = """
        () => [[...document.querySelectorAll('code, pre')].reduce((text, part) => text.replace(part.innerText, ''), document.body.innerText),
          ...[...document.querySelectorAll('[title], [placeholder], [aria-label]')]
          .filter(element => element.checkVisibility())
          .flatMap(element => ['title', 'placeholder', 'aria-label'].map(name => element.getAttribute(name)))]
          .filter(Boolean).join('\\n')""";
    private static final Pattern ADDRESS_OR_HASH = Pattern.compile("https?://\\S+|\\S+@\\S+|[0-9a-f]{16,64}");
    private static final Pattern COMPLETED_TASK = Pattern.compile("/camunda/api/engine/engine/default/task/[0-9a-f-]{36}$");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_.{}-]{1,}");
    /** The tail of one whose first letter is a digit. */
    private static final Pattern ID = Pattern.compile("[a-f]?[0-9a-f]*(-[0-9a-f]{4}){1,3}-[0-9a-f]{12}");
    /** Kinds of files, their sizes and those of paper have no Chinese names that anybody uses. */
    private static final Set<String> CHINESE_ENOUGH = Set.of("APP", "Java", "SHA-256", "A4", "A5", "KB", "MB", "jpg", "jpeg", "png", "webp", "mp4", "m4v", "mov", "pdf", "ofd",
        "docx", "xlsx", "pptx", "JPG", "PNG", "WebP", "MP4", "MOV", "PDF", "OFD", "Word", "Excel");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> tolerated = new TreeSet<>();
    private int toleratedStatus;
    private Set<String> names = Set.of();

    Watch(Page page, String person) {
        page.onRequest(new Recording(person)::note);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> faults.add("script error on " + page.url() + ": " + error));
        page.onResponse(this::note);
        page.onRequestFailed(this::note);
    }

    /** From now on the server may answer so; the page has to say it in Chinese. */
    void tolerate(int status) {
        toleratedStatus = status;
    }

    /** The server may always answer this call so, given by status and method, and the end of its path. */
    void tolerate(String answer, String path) {
        tolerated.add(answer + " " + path);
    }

    /** Names of models, accounts and the like, which cannot be anything but Latin. */
    void understands(Set<String> technicalNames) {
        names = technicalNames;
    }

    /** Adds every Latin word on the page: untranslated keys, ids, English. */
    void read(Page page) {
        var text = ADDRESS_OR_HASH.matcher((String) page.evaluate(SEEN)).replaceAll("");
        var foreign = new TreeSet<String>();
        var words = LATIN_WORD.matcher(text);
        while (words.find()) {
            foreign.add(words.group());
        }
        foreign.removeAll(CHINESE_ENOUGH);
        foreign.removeIf(word -> names.contains(word) || ID.matcher(word).matches());
        if (!foreign.isEmpty()) {
            faults.add("not Chinese on " + page.url() + ": " + foreign);
        }
    }

    void hasSeenNothingWrong() {
        assertThat(faults).isEmpty();
    }

    private void hear(ConsoleMessage message) {
        // The browser's own report of an answer that is judged below.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("console: " + message.text() + " " + message.location());
        }
    }

    private void note(Response response) {
        var answer = response.status() + " " + response.request().method() + " ";
        var expected = tolerated.stream().anyMatch(call -> call.startsWith(answer) && response.url().endsWith(call.substring(answer.length())));
        if (response.status() >= 400 && response.status() != toleratedStatus && !expected && !asksAboutCompletedTask(answer, response.url())) {
            faults.add(answer + response.url());
        }
    }

    /** The Tasklist looks every ten seconds after the task that it shows, which may just have been completed. */
    private static boolean asksAboutCompletedTask(String answer, String url) {
        return answer.equals("404 GET ") && COMPLETED_TASK.matcher(url).find();
    }

    private void note(Request request) {
        // Leaving a page ends its requests.
        if (!String.valueOf(request.failure()).contains("ERR_ABORTED")) {
            faults.add(request.failure() + " " + request.method() + " " + request.url());
        }
    }
}
