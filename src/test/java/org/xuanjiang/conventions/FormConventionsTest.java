package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.engine.FormContract;
import org.xuanjiang.engine.FormSource;
import org.xuanjiang.engine.TaskForm;
import org.xuanjiang.support.WholeProgram;

/** A form, the record it fills in, the view it shows and the rules it gets do not drift apart. */
@WholeProgram
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormConventionsTest {

    private static final Path FOLDER = Path.of("forms");

    private final Map<String, TaskForm<?>> byFile;

    FormConventionsTest(@Autowired List<TaskForm<?>> forms) {
        byFile = forms.stream().collect(Collectors.toMap(form -> kebab(form.taskKey()), form -> form, (one, other) -> one, TreeMap::new));
    }

    @Test
    void everyTaskHasAFormAndAnExampleAndNothingElseLiesThere() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                byFile.keySet().stream().flatMap(name -> Stream.of(name + ".html", name + ".example.json")).toList());
        }
    }

    @Test
    void everySharedPartIsShared() throws IOException {
        try (var parts = Files.list(FOLDER.resolve("parts"))) {
            assertThat(parts).allSatisfy(part -> {
                var reference = "<xj-part name=\"" + part.getFileName().toString().replace(".html", "") + "\">";
                assertThat(byFile.keySet().stream().filter(name -> text(name + ".html").contains(reference))).hasSizeGreaterThan(1);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void formsFillInTheirRecordAndShowTheirView(String name) {
        var form = byFile.get(name);
        assertThat(new FormFile(form.taskKey(), complete(name), form.submission(), view(form)).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void recordsAreLabelledAndLimitedAsTheirRulesSay(String name) {
        var submission = byFile.get(name).submission();
        assertThat(new SubmissionType(submission, FormContract.rules(submission)).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void examplesAreAccepted(String name) {
        assertThat(FormContract.read(text(name + ".example.json"), byFile.get(name).submission())).isNotNull();
    }

    Stream<String> names() {
        return byFile.keySet().stream();
    }

    private static Class<?> view(TaskForm<?> form) {
        return Arrays.stream(form.getClass().getMethods())
            .filter(method -> method.getName().equals("view") && !method.isBridge()).findAny().orElseThrow().getReturnType();
    }

    private static String kebab(String taskKey) {
        return taskKey.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String complete(String name) {
        return FormSource.complete(text(name + ".html"), part -> text("parts/" + part + ".html"));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new IllegalStateException("there is no forms/" + file, missing);
        }
    }
}
