package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.xuanjiang.support.Attempts;

/** Jackson, set up as here, writes what the reference implementation of RFC 8785 does, which would parse every document once more. */
class CanonicalJsonTest {

    private static final String UNITS = "aZ09 \"\\/\b\t\n\f\r\u0001\u001f\u007f宣讲é\ud83d\ude00\u2028\uffff";
    private final Attempts attempts = Attempts.of("canonical", 2_000);
    private final Random random = attempts.random();

    @Test
    void writesWhatTheReferenceWrites() throws IOException {
        for (var attempt = 0; attempt < attempts.planned(); attempt++) {
            var document = CanonicalJson.object();
            for (var field = random.nextInt(8); field >= 0; field--) {
                document.set(text(), value(3));
            }
            assertThat(CanonicalJson.write(document)).as(document.toString()).isEqualTo(new JsonCanonicalizer(document.toString()).getEncodedString());
        }
        attempts.report(attempts.planned(), "0 different");
    }

    private JsonNode value(int depth) {
        var nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> nodes.numberNode(random.nextInt());
            // The largest that a double holds exactly.
            case 1 -> nodes.numberNode(random.nextLong() >> 11);
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.nullNode();
            case 4 -> nodes.textNode(text());
            case 5 -> {
                var list = nodes.arrayNode();
                for (var more = random.nextInt(4); more > 0; more--) {
                    list.add(value(depth - 1));
                }
                yield list;
            }
            default -> {
                var inner = nodes.objectNode();
                for (var more = random.nextInt(4); more > 0; more--) {
                    inner.set(text(), value(depth - 1));
                }
                yield inner;
            }
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (var more = random.nextInt(6); more > 0; more--) {
            text.appendCodePoint(UNITS.codePointAt(UNITS.offsetByCodePoints(0, random.nextInt(UNITS.codePointCount(0, UNITS.length())))));
        }
        return text.toString();
    }
}
