package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name exists, and what they must not name is not there. */
class DocumentationConventionsTest {

    private static final Path README = Path.of("README.md");
    private static final Path SECURITY = Path.of("SECURITY.md");
    private static final Path DECISIONS = Path.of("docs/adr");
    private static final Path FORM_PICTURES = Path.of("docs/pictures/forms");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][a-z]+[A-Z][A-Za-z]*");
    private static final Pattern FOLDER = Pattern.compile("(?m)^( *)([A-Za-z./-]+/)  +\\S");
    private static final Pattern FOREIGN_ADDRESS = Pattern.compile("https?://(?!localhost[:/])[^\\s>)`]+");
    private static final Pattern ABSOLUTE_PATH = Pattern.compile("(?<![\\w.<>-])/(home|root|tmp|work|opt|usr|var|etc|Users|mnt|srv)/|[A-Z]:\\\\");

    @ParameterizedTest
    @MethodSource("documents")
    void relativeLinksAndPicturesLeadSomewhere(Path document) {
        var targets = matches(LINK, read(document)).map(link -> link.group(1)).filter(target -> !target.contains("://"));
        assertThat(targets).allSatisfy(target -> {
            var parts = target.split("#", 2);
            var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
            assertThat(exists(file)).as(target).isTrue();
            if (parts.length == 2) {
                assertThat(anchors(file)).as("headings of " + file).contains(parts[1]);
            }
        });
    }

    @Test
    void classesInTheReadmeExist() {
        var known = sources().map(path -> path.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        // Made up: the README says how such a class would be added.
        var invented = Pattern.compile(".*Youth.*");
        var named = matches(CODE, outsideBlocks(read(README))).map(code -> code.group(1).replaceFirst("\\..*", ""))
            .filter(word -> CLASS_NAME.matcher(word).matches() && !invented.matcher(word).matches()).toList();
        assertThat(named).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(known).contains(name));
    }

    /** A table of controls that names a test which is gone promises what nobody checks. */
    @Test
    void testsOfTheSecurityPolicyExist() {
        var known = sources().map(path -> path.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        var named = matches(CODE, read(SECURITY)).map(code -> code.group(1)).filter(word -> word.endsWith("Test")).distinct().toList();
        assertThat(named).hasSizeGreaterThan(10).allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void treeOfTheReadmeIsTheTreeOfTheProject() {
        var tree = read(README).split("## The tree")[1].split("```")[1];
        var parent = "";
        var folders = new ArrayList<String>();
        for (var line : tree.lines().toList()) {
            if (!line.startsWith(" ") && line.contains("/")) {
                parent = line.strip().split(" ")[0];
            }
            var folder = FOLDER.matcher(line);
            if (folder.find()) {
                folders.add(folder.group(1).isEmpty() ? folder.group(2) : parent + folder.group(2));
            }
        }
        assertThat(folders).hasSizeGreaterThan(25).allSatisfy(folder -> assertThat(Path.of(folder)).isDirectory());
        assertThat(packages()).isNotEmpty().allSatisfy(part -> assertThat(folders).contains(part + "/"));
    }

    @Test
    void everyDecisionIsInTheIndexAndHasItsFourHeadings() throws IOException {
        var index = read(DECISIONS.resolve("README.md"));
        try (var files = Files.list(DECISIONS)) {
            var decisions = files.filter(file -> file.getFileName().toString().matches("\\d{4}-.+\\.md")).toList();
            assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
                assertThat(index).contains("(" + decision.getFileName() + ")");
                assertThat(matches(HEADING, read(decision)).skip(1).map(heading -> heading.group(1)))
                    .as(decision.toString()).containsExactly("Status", "Context", "Decision", "Consequences");
            });
        }
    }

    /** Documents are read behind other walls: they lead to no address but the reader's own machine, and to no folder of ours. */
    @ParameterizedTest
    @MethodSource("documents")
    void noForeignAddressAndNoAbsolutePath(Path document) {
        assertThat(matches(FOREIGN_ADDRESS, read(document)).map(MatchResult::group)).isEmpty();
        assertThat(matches(ABSOLUTE_PATH, read(document)).map(MatchResult::group)).isEmpty();
    }

    static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(README, SECURITY, Path.of("processes/README.md")), files.filter(file -> file.toString().endsWith(".md")))
                .sorted().toList();
        }
    }

    /** Pictures of forms are made by the browser tests; without any of them it is enough that there is such a form. */
    private static boolean exists(Path file) {
        if (file.startsWith(FORM_PICTURES) && Files.notExists(FORM_PICTURES)) {
            return Files.exists(Path.of("forms", file.getFileName().toString().replace(".png", ".html")));
        }
        return Files.exists(file);
    }

    private static List<String> anchors(Path file) {
        return matches(HEADING, read(file))
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-')).toList();
    }

    private static Stream<String> packages() {
        return sources().filter(path -> path.startsWith("src/main/java") && path.endsWith("package-info.java")).map(path -> path.getParent().toString());
    }

    private static Stream<Path> sources() {
        return Stream.of("src/main/java", "src/test/java").flatMap(root -> {
            try (var files = Files.walk(Path.of(root))) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static String outsideBlocks(String text) {
        return text.replaceAll("(?s)```.*?```", "");
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
