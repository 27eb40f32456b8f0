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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The Tasklist shows a key that its locale lacks as it is, and there is no English behind the Chinese. */
class LocaleConventionsTest {

    private static final String TASKLIST = "META-INF/resources/webjars/camunda/app/tasklist/";
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("NO_TASK_FORM",
        "SEARCH_LESS_THAN", "SEARCH_LESS_THAN_EQUALS", "SEARCH_GREATER_THAN", "SEARCH_GREATER_THAN_EQUALS");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final JsonNode english = json("en");
    private final JsonNode chinese = json("zh");
    private final Map<String, String> englishLabels = labels(english);
    private final Map<String, String> chineseLabels = labels(chinese);

    @Test
    void saysEverythingThatTheEnglishTasklistSays() {
        assertThat(chineseLabels).containsKeys(englishLabels.keySet().toArray(String[]::new));
    }

    @Test
    void leavesNothingInEnglish() {
        var untranslated = new TreeSet<String>();
        chineseLabels.forEach((key, label) -> {
            if (label.equals(englishLabels.get(key))) {
                untranslated.add(key);
            }
        });
        assertThat(untranslated).containsExactlyInAnyOrderElementsOf(SAME_IN_EVERY_LANGUAGE);
    }

    @Test
    void namesOnlyKeysThatTheTasklistKnows() {
        var program = Stream.of(TASKLIST + "camunda-tasklist-bootstrap.js", "META-INF/resources/plugin/tasklist/app/plugin.js")
            .map(LocaleConventionsTest::text).reduce("", String::concat);
        assertThat(chineseLabels.keySet())
            .allMatch(key -> englishLabels.containsKey(key) || program.contains(key), "used by the Tasklist");
    }

    @Test
    void fillsInTheSameValues() {
        englishLabels.forEach((key, label) ->
            assertThat(placeholders(chineseLabels.get(key))).as(key).isEqualTo(placeholders(label)));
    }

    @Test
    void writesEveryKindOfDate() {
        assertThat(fieldPaths(chinese.get("dateLocales"))).isEqualTo(fieldPaths(english.get("dateLocales")));
    }

    private static Set<String> placeholders(String label) {
        return new TreeSet<>(PLACEHOLDER.matcher(label).results().map(found -> found.group(1)).toList());
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

    private static JsonNode json(String language) {
        try {
            // The engine's own files start with a byte order mark.
            return new ObjectMapper().readTree(text(TASKLIST + "locales/" + language + ".json").replace("\uFEFF", ""));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The locale " + language + " is no JSON.", unreadable);
        }
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException("The Tasklist has no " + path + ".", missing);
        }
    }
}
