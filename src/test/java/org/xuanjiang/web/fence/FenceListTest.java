package org.xuanjiang.web.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** The list can be read, lists nothing twice and nothing that nobody needs. */
class FenceListTest {

    private static final Path FILE = Path.of("src/main/resources/fence/camunda-api.txt");

    private static final Path RECORDED = Path.of("src/test/resources/fence/recorded-calls.txt");

    private final List<String> lines = read(FILE);
    private final AllowList list = AllowListReader.read(lines);

    @Test
    void rolesAreThoseOfTheProgramAndEachHasItsLines() {
        var named = list.rules().stream().flatMap(rule -> rule.roles().stream()).collect(Collectors.toSet());
        assertThat(named).isEqualTo(Roles.names().keySet());
    }

    @Test
    void nothingIsListedTwice() {
        assertThat(list.rules()).extracting(rule -> rule.method() + rule.path() + rule.roles() + rule.parameters() + rule.body()).doesNotHaveDuplicates();
        assertThat(list.closed()).extracting(AllowList.Closed::path).doesNotHaveDuplicates();
    }

    /** Recorded in the browser tests with {@code -Dfence.record}. */
    @Test
    void everythingThatTheWebApplicationsAskForPasses() throws NotReadable, IOException {
        var refused = new ArrayList<String>();
        for (var recorded : recorded()) {
            list.objection(recorded).ifPresent(objection -> refused.add(recorded + " " + objection));
        }
        assertThat(refused).isEmpty();
    }

    /** Nothing is open that nobody asks for. */
    @Test
    void everyLineIsAskedForByAWebApplication() throws NotReadable, IOException {
        var calls = recorded();
        assertThat(list.rules()).allSatisfy(rule -> assertThat(calls).as("line %d: %s", rule.line(), rule.path())
            .anyMatch(call -> rule.isAbout(call) && rule.isFor(call) && rule.beyond(call).isEmpty()));
    }

    /** The engine evaluates what stands in such keys, and what is nested in an or-query past its own switches. */
    @Test
    void noKeyHoldsAnExpressionOrAQueryWithinAQuery() {
        assertThat(list.rules()).allSatisfy(rule -> assertThat(words(rule)).noneMatch(word ->
            word.endsWith("Expression") || word.equals("orQueries")));
    }

    @Test
    void nothingOfTheseIsListed() {
        assertThat(list.rules()).extracting(rule -> rule.method() + " " + rule.path()).noneMatch(call -> call.matches(
            "(POST|PUT|DELETE) .*(setup|deployment|attachment|comment|modification|migration|restart|batch|message|signal|external-task|verify"
                + "|authorization|/filter(/create|/\\{id})?$|complete|submit-form|credentials|suspended|retries|localVariables|variables).*"));
        assertThat(list.rules()).extracting(rule -> rule.path().toString()).noneMatch(path -> path.matches(".*(/data|/download|stacktrace|\\*).*"));
    }

    @Test
    void everyReasonIsChineseAndNamesADoor() {
        assertThat(list.closed()).extracting(AllowList.Closed::reason).allMatch(reason -> reason.matches("[\\u4e00-\\u9fff，、；。“”]+。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET ~/task", "[Tasklist: reviewer]\nGET", "[Tasklist: reviewer]\nGET ~/task ?a=b {c", "[Tasklist: reviewer]\nGET ~/task/{what}",
        "[Tasklist: reviewer]\nPOST ~/task {a b[}", "[Tasklist: reviewer]\nPOST ~/task/*/claim", "[Tasklist: reviewer]\n- ~/task", "[closed: 不开放。]\nGET ~/task"})
    void mistakeStopsTheStart(String text) {
        assertThatThrownBy(() -> AllowListReader.read(text.lines().toList())).isInstanceOf(IllegalStateException.class).hasMessageContaining("line ");
    }

    /** Read as the fence reads them. */
    private static List<Call> recorded() throws NotReadable, IOException {
        var calls = new ArrayList<Call>();
        for (var line : read(RECORDED)) {
            var parts = line.replace("{me}", "xiji.drafter").split(" ", 4);
            var address = parts[2].split("\\?", 2);
            var request = new MockHttpServletRequest(parts[1], address[0]);
            request.setQueryString(address.length == 2 ? address[1] : null);
            if (parts.length == 4) {
                request.setContentType("application/json;charset=UTF-8");
                request.setContent(parts[3].getBytes(StandardCharsets.UTF_8));
            }
            calls.add(new CallReader().read(request, new Person("xiji.drafter", "", Set.of(parts[0]), Set.of())));
        }
        return calls;
    }

    private static Set<String> words(Rule rule) {
        var words = new HashSet<>(rule.parameters().keySet());
        collect(rule.body(), words);
        return words;
    }

    private static void collect(Shape shape, Set<String> words) {
        if (shape instanceof Shape.Many many) {
            collect(many.each(), words);
        } else if (shape instanceof Shape.Keys keys) {
            keys.known().forEach((key, value) -> {
                words.add(key);
                collect(value, words);
            });
        }
    }

    private static List<String> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
