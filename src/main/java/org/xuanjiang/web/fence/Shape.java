package org.xuanjiang.web.fence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What a value in a request may look like. Anything may also be {@code null}, as the web applications send it. */
sealed interface Shape {

    /** @return which part is not on the list, such as {@code sorting.parameters}; nothing when all of it is */
    default Optional<String> strange(JsonNode value, String name, String personId) {
        return value.isNull() ? Optional.empty() : strangeWithin(value, name, personId);
    }

    Optional<String> strangeWithin(JsonNode value, String name, String personId);

    /** Text, a number or a truth value. */
    record Scalar() implements Shape {
        @Override
        public Optional<String> strangeWithin(JsonNode value, String name, String personId) {
            return value.isValueNode() ? Optional.empty() : Optional.of(name);
        }
    }

    /** One certain value. */
    record Fixed(String only) implements Shape {
        static final String ME = "{me}";

        boolean allows(String value, String personId) {
            return value.equals(only.equals(ME) ? personId : only);
        }

        @Override
        public Optional<String> strangeWithin(JsonNode value, String name, String personId) {
            return value.isValueNode() && allows(value.asText(), personId) ? Optional.empty() : Optional.of(name + " other than " + only);
        }
    }

    /** An array. */
    record Many(Shape each) implements Shape {
        @Override
        public Optional<String> strangeWithin(JsonNode value, String name, String personId) {
            if (!value.isArray()) {
                return Optional.of(name);
            }
            for (var element : value) {
                var strange = each.strange(element, name, personId);
                if (strange.isPresent()) {
                    return strange;
                }
            }
            return Optional.empty();
        }
    }

    /** An object with these keys and no others. */
    record Keys(Map<String, Shape> known) implements Shape {
        @Override
        public Optional<String> strangeWithin(JsonNode value, String name, String personId) {
            if (!value.isObject()) {
                return Optional.of(name.isEmpty() ? "the document" : name);
            }
            for (var field : value.properties()) {
                var path = name.isEmpty() ? field.getKey() : name + "." + field.getKey();
                var shape = known.get(field.getKey());
                var strange = shape == null ? Optional.of(path) : shape.strange(field.getValue(), path, personId);
                if (strange.isPresent()) {
                    return strange;
                }
            }
            return Optional.empty();
        }
    }
}
