package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One way to write a JSON document (RFC 8785), so that its bytes can be hashed and come out the same anywhere. Jackson writes texts,
 * truths and whole numbers so when it sorts and spells escapes in small letters; fractions it would write otherwise, and we have none.
 */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    static {
        JSON.getFactory().setCharacterEscapes(new SmallLetters());
    }

    private CanonicalJson() {
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String write(JsonNode document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can be written", impossible);
        }
    }

    /** @throws JsonProcessingException when it is not JSON */
    static JsonNode read(String document) throws JsonProcessingException {
        return JSON.readTree(document);
    }

    /** Of control characters without a short escape. */
    private static final class SmallLetters extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            var codes = standardAsciiEscapesForJSON();
            for (var unit = 0; unit < codes.length; unit++) {
                codes[unit] = codes[unit] == ESCAPE_STANDARD ? ESCAPE_CUSTOM : codes[unit];
            }
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int unit) {
            return unit < ' ' ? new SerializedString(String.format("\\u%04x", unit)) : null;
        }
    }
}
