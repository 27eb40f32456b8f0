package org.xuanjiang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The units of the program and so many more below them that there are two hundred. */
final class LargeFederation {

    private static final List<String> KNOWN = List.of("federation", "publicity-dept", "yuanzhou", "xiji", "longde", "jingyuan", "pengyang",
        "devzone", "city-hospital", "first-school");
    private static final int SIZE = 200;
    private static final Path FILE = Path.of("target/test-data/units-of-a-large-federation.json");

    static final List<String> UNITS = Stream.concat(KNOWN.stream(), IntStream.rangeClosed(KNOWN.size() + 1, SIZE).mapToObj(LargeFederation::id))
        .toList();

    private LargeFederation() {
    }

    private static String id(int number) {
        return "enterprise-" + number;
    }

    /** @return where the list of units lies */
    static Path written() {
        var more = IntStream.rangeClosed(KNOWN.size() + 1, SIZE)
            .mapToObj(number -> "{\"id\": \"%s\", \"name\": \"固原市第%d企业工会委员会\", \"shortName\": \"第%2$d企业工会\", \"kind\": \"DIRECT\"}"
                .formatted(id(number), number))
            .collect(Collectors.joining(",\n  ", ",\n  ", "\n]\n"));
        try {
            var known = Files.readString(Path.of("src/main/resources/organization/units.json")).strip();
            Files.createDirectories(FILE.getParent());
            return Files.writeString(FILE, known.substring(0, known.length() - 1).strip() + more, StandardCharsets.UTF_8).toAbsolutePath();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
