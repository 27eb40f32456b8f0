package org.xuanjiang.browser;

import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the engine's web applications ask for while people work with them, one line per kind of call. Kept with
 * {@code -Dfence.record=src/test/resources/fence/recorded-calls.txt}: what is new is added to the file.
 */
final class Recording {

    private static final String API = "/camunda/api/";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d(:|%3A)\\d\\d(:|%3A)\\d\\d(\\.\\d+)?((\\+|%2B)\\d{4}|Z)?");
    private static final Pattern PASSWORD = Pattern.compile("(?i)(\"[a-z]*password\":)\"[^\"]*\"");

    private final Optional<Path> file = Optional.ofNullable(System.getProperty("fence.record")).map(Path::of);
    private final String person;
    private final String role;

    Recording(String person) {
        this.person = person;
        role = person.endsWith(".leader") ? "unit-leader"
            : person.startsWith("fed.") || person.endsWith(".drafter") ? person.replaceFirst(".*\\.", "") : person.replace('.', '-');
    }

    void note(Request request) {
        var uri = URI.create(request.url());
        if (file.isPresent() && uri.getRawPath().startsWith(API)) {
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var body = request.postData() == null ? "" : " " + request.postData();
            add(file.get(), withoutWhatChanges(role + " " + request.method() + " " + uri.getRawPath() + query + body));
        }
    }

    private String withoutWhatChanges(String call) {
        var sameIds = UUID.matcher(call.replace(person, "{me}").replaceFirst("noCache=\\d+", "noCache=0")).replaceAll("00000000-0000-7000-8000-000000000000");
        return PASSWORD.matcher(TIME.matcher(sameIds).replaceAll("2022-12-09T10:00:00")).replaceAll("$1\"\"");
    }

    /** Several people are at work in one story, but one after the other. */
    private static void add(Path file, String call) {
        try {
            var calls = new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            if (calls.add(call)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, calls);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
