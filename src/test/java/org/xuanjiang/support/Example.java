package org.xuanjiang.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/** A valid submission from {@code forms/<form>.example.json}, to be sent as it is or bent for the case at hand. */
public record Example(ObjectNode document) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public static Example of(String form) {
        try (var file = new ClassPathResource("forms/" + form + ".example.json").getInputStream()) {
            return new Example((ObjectNode) JSON.readTree(file));
        } catch (IOException missing) {
            throw new UncheckedIOException("no example for the form " + form, missing);
        }
    }

    public static Example empty() {
        return new Example(JSON.createObjectNode());
    }

    /** @param value anything that Jackson can write */
    public Example with(String field, Object value) {
        return bent(document -> document.set(field, JSON.valueToTree(value)));
    }

    public Example without(String field) {
        return bent(document -> document.remove(field));
    }

    /** @param json in JSON, for nested values */
    public Example withJson(String field, String json) {
        try {
            var value = JSON.readTree(json);
            return bent(document -> document.set(field, value));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** Changes one field inside a nested object or row, addressed by a JSON pointer to its parent. */
    public Example at(String pointer, String field, Object value) {
        return bent(document -> ((ObjectNode) document.at(pointer)).set(field, JSON.<JsonNode>valueToTree(value)));
    }

    private Example bent(Consumer<ObjectNode> change) {
        var copy = document.deepCopy();
        change.accept(copy);
        return new Example(copy);
    }

    @Override
    public String toString() {
        return document.toString();
    }
}
