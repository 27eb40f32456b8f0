package org.xuanjiang.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How many fields of one submission its person typed or chose, and how many stand there as the program had filled them in. A field
 * is one value that is not blank: one text, figure, date or choice, in each row anew. Rows may have been moved, so a value counts as
 * kept when the program had offered the same one for that field in whichever row, as often as it had offered it.
 */
record FieldCount(int typed, int kept) {

    /** @param offered what the form began with; {@code null} for an empty form */
    static FieldCount of(JsonNode submission, JsonNode offered) {
        var filled = new ArrayList<String>();
        collect("", submission, filled);
        var known = new ArrayList<String>();
        collect("", offered, known);
        var kept = (int) filled.stream().filter(known::remove).count();
        return new FieldCount(filled.size() - kept, kept);
    }

    private static void collect(String path, JsonNode node, List<String> fields) {
        if (node == null || node.isNull() || node.isTextual() && node.textValue().isBlank()) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), fields));
        } else if (node.isArray()) {
            node.forEach(row -> collect(path, row, fields));
        } else {
            fields.add(path + "=" + node.asText().strip());
        }
    }
}
