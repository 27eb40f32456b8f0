package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One link of a chain: what one transaction did in one process instance.
 *
 * @param chain     process instance, or {@code day-<date>} for what belongs to none
 * @param act       number of the transaction; entries of one transaction share it
 * @param person    account, null when the program acted by itself
 * @param unit      whose work it is
 * @param document  everything in canonical JSON, the hash of the entry before included
 * @param algorithm see {@link HashAlgorithm}
 */
record TrailEntry(String chain, int seq, long act, String at, String person, String unit, String action, String object,
                  String outcome, String document, String algorithm, String hash) {

    /** The entry that this document describes; empty when it describes none. */
    static Optional<TrailEntry> read(String document, String hash) {
        try {
            var json = CanonicalJson.read(document);
            if (json == null || !json.isObject()) {
                return Optional.empty();
            }
            return Optional.of(of(json, document, hash));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** @param json the document, read */
    static TrailEntry of(JsonNode json, String document, String hash) {
        return new TrailEntry(text(json, "chain"), json.path("seq").asInt(), json.path("act").asLong(), text(json, "at"),
            text(json, "person"), text(json, "unit"), text(json, "action"), text(json, "object"), text(json, "outcome"), document,
            text(json, "algorithm"), hash);
    }

    /** The columns say the same as the document. */
    boolean isConsistent() {
        return read(document, hash).filter(this::equals).isPresent();
    }

    /** @return the hash that this entry must have, or nothing when its algorithm is unknown */
    Optional<String> computedHash() {
        return HashAlgorithm.of(algorithm)
            .map(known -> known.hash(HashAlgorithm.Domain.LEAF, document.getBytes(StandardCharsets.UTF_8)));
    }

    String previous() {
        return json().path("previous").asText();
    }

    /** The parsed document; only for entries that are consistent. */
    JsonNode json() {
        try {
            return CanonicalJson.read(document);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("entry " + chain + " " + seq + " is not JSON", notJson);
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText(null);
    }
}
