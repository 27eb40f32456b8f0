package org.xuanjiang.dossier.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A signed statement about a manifest.
 *
 * @param document  what is stated, in the words of whoever signs
 * @param signature over the document
 */
public record Seal(String document, String signature) {

    public static final String NAME = "seal.json";

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** The one way to write it. */
    public byte[] bytes() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a seal is two texts", impossible);
        }
    }

    /** @return empty when it is no seal, or not written in the one way */
    static Optional<Seal> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, Seal.class)).filter(seal -> Arrays.equals(seal.bytes(), bytes));
        } catch (IOException noSeal) {
            return Optional.empty();
        }
    }
}
