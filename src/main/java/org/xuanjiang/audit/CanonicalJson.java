package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** One way to write a JSON document (RFC 8785), so that its bytes can be hashed and come out the same anywhere. */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String write(JsonNode document) {
        try {
            return new JsonCanonicalizer(document.toString()).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a tree is valid JSON", impossible);
        }
    }

    /** @throws JsonProcessingException when it is not JSON */
    static JsonNode read(String document) throws JsonProcessingException {
        return JSON.readTree(document);
    }
}
