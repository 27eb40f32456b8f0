package org.xuanjiang.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Libraries that had holes are at least as new as the release that closed them, by the bill of materials in the jar. */
class LibraryFloorsTest {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @ParameterizedTest
    @MethodSource("floors")
    void libraryIsNewEnough(Floor floor) {
        var version = billOfMaterials().get(floor.library());
        if (version == null) {
            assertThat(floor.optional()).as("%s is not part of the program any more: take its floor away", floor.library()).isTrue();
            return;
        }
        assertThat(Version.parse(version)).as("%s %s: %s %s", floor.library(), version, floor.reason(), floor.advisories())
            .isGreaterThanOrEqualTo(Version.parse(floor.atLeast()));
    }

    @Test
    void billOfMaterialsIsWhatRuns() {
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString()).collect(Collectors.toSet());
        var listed = billOfMaterials();
        assertThat(listed).hasSizeGreaterThan(100).containsKey("org.camunda.bpm:camunda-engine");
        listed.forEach((library, version) -> {
            var name = library.substring(library.indexOf(':') + 1) + "-" + version;
            assertThat(jars).as(library).anyMatch(jar -> jar.equals(name + ".jar") || jar.startsWith(name + "-"));
        });
    }

    static List<Floor> floors() throws IOException {
        try (var file = new ClassPathResource("security/library-floors.json").getInputStream()) {
            return JSON.readValue(file, new TypeReference<>() { });
        }
    }

    private static Map<String, String> billOfMaterials() {
        try (var file = new ClassPathResource("META-INF/sbom/application.cdx.json").getInputStream()) {
            return JSON.readValue(file, Bill.class).components().stream().collect(Collectors.toMap(Component::id, Component::version));
        } catch (IOException missing) {
            throw new IllegalStateException("the build makes the bill of materials before it compiles", missing);
        }
    }

    record Floor(String library, String atLeast, boolean optional, List<String> advisories, String reason) {

        @Override
        public String toString() {
            return library + " ≥ " + atLeast;
        }
    }

    record Bill(List<Component> components) { }

    record Component(String group, String name, String version) {

        String id() {
            return group + ":" + name;
        }
    }
}
