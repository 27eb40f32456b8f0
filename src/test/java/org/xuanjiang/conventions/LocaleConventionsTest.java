package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The web applications show a key that their locale lacks as it is, and there is no English behind the Chinese. */
class LocaleConventionsTest {

    private static final String RESOURCES = "META-INF/resources/";
    private static final String APPLICATIONS = RESOURCES + "webjars/camunda/app/";
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}|%s");
    /** Enterprise features, whose program is not in the free edition; what of them it uses nevertheless is asked for by name. */
    private static final Pattern NOT_FREE = Pattern.compile("(PLGN_|ADMIN_LICENSE).*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern LATIN_ON_PURPOSE =
        Pattern.compile("BPMN|DMN|CMMN|JSON|XML|Ctrl|yyyy-MM-ddTHH:mm:ss|&lt;|&gt;|</?\\w+/?>|\\{\\{\\s*\\w+\\s*}}");

    private enum Application { TASKLIST, COCKPIT, ADMIN, WELCOME }

    @ParameterizedTest
    @EnumSource
    void hasAChineseTextForEveryKeyOfTheFreeEdition(Application application) {
        var program = program(application);
        var needed = labels(json(application, "en")).keySet().stream()
            .filter(key -> program.contains(key) || !NOT_FREE.matcher(key).matches()).toArray(String[]::new);
        assertThat(labels(json(application, "zh"))).containsKeys(needed);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingInLatinLetters(Application application) {
        var foreign = new TreeMap<String, String>();
        labels(json(application, "zh")).forEach((key, label) -> {
            if (LATIN.matcher(LATIN_ON_PURPOSE.matcher(label).replaceAll("")).find()) {
                foreign.put(key, label);
            }
        });
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesOnlyKeysThatTheApplicationKnows(Application application) {
        var known = program(application);
        known.addAll(labels(json(application, "en")).keySet());
        assertThat(known).containsAll(labels(json(application, "zh")).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void fillsInTheSameValues(Application application) {
        var english = labels(json(application, "en"));
        labels(json(application, "zh")).forEach((key, label) -> {
            if (english.containsKey(key)) {
                assertThat(placeholders(label)).as(key).isEqualTo(placeholders(english.get(key)));
            }
        });
    }

    @Test
    void writesEveryKindOfDateTheSameWayEverywhere() {
        var dates = json(Application.TASKLIST, "zh").get("dateLocales");
        assertThat(fieldPaths(dates)).isEqualTo(fieldPaths(json(Application.TASKLIST, "en").get("dateLocales")));
        assertThat(Application.values()).allMatch(application -> json(application, "zh").get("dateLocales").equals(dates));
    }

    private static Set<String> program(Application application) {
        var name = application.name().toLowerCase();
        return Stream.of(APPLICATIONS + name + "/camunda-" + name + "-bootstrap.js", APPLICATIONS + name + "/index.html",
                RESOURCES + "plugin/" + name + "/app/plugin.js")
            .filter(path -> new ClassPathResource(path).exists())
            .flatMap(path -> WORD.matcher(text(path)).results()).map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String label) {
        return new TreeSet<>(PLACEHOLDER.matcher(label).results()
            .map(found -> found.group(1) == null ? found.group() : found.group(1)).toList());
    }

    private static Set<String> fieldPaths(JsonNode node) {
        var paths = new TreeSet<String>();
        node.properties().forEach(field -> {
            paths.add(field.getKey());
            fieldPaths(field.getValue()).forEach(path -> paths.add(field.getKey() + "." + path));
        });
        return paths;
    }

    private static Map<String, String> labels(JsonNode locale) {
        var labels = new TreeMap<String, String>();
        locale.get("labels").properties().forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode json(Application application, String language) {
        var path = APPLICATIONS + application.name().toLowerCase() + "/locales/" + language + ".json";
        try {
            // The engine's own files start with a byte order mark.
            return new ObjectMapper().readTree(text(path).replace("\uFEFF", ""));
        } catch (IOException unreadable) {
            throw new IllegalStateException(path + " is no JSON.", unreadable);
        }
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("There is no " + path + ".", missing);
        }
    }
}
