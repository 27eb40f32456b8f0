package org.xuanjiang.dossier.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every file of a dossier but itself and its seal, in their order.
 *
 * @param format    version of the archive's form
 * @param dossier   id
 * @param asOf      moment at which everything in it was so, with offset
 * @param complete  nothing can follow any more
 * @param algorithm of the hashes, see {@link FileHash}
 */
public record Manifest(String format, String dossier, String title, String asOf, boolean complete, String algorithm,
                       List<ArchivedFile> files) {

    public static final String FORMAT = "xuanjiang-dossier-1";
    public static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    public Manifest {
        files = List.copyOf(files);
    }

    /** The one way to write it. */
    public byte[] bytes() {
        try {
            return PRETTY.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a manifest is texts and numbers", impossible);
        }
    }

    /** @return empty when it is no manifest, or not written in the one way */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, Manifest.class))
                .filter(manifest -> FORMAT.equals(manifest.format) && Arrays.equals(manifest.bytes(), bytes) && manifest.hash().isPresent()
                    && manifest.moment().isPresent());
        } catch (IOException | RuntimeException noManifest) {
            return Optional.empty();
        }
    }

    Optional<FileHash> hash() {
        return FileHash.of(algorithm);
    }

    /** What the archive shows as the time of its files. */
    Optional<LocalDateTime> moment() {
        try {
            return Optional.of(OffsetDateTime.parse(asOf).toLocalDateTime());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
