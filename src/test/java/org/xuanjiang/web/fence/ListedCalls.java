package org.xuanjiang.web.fence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Calls that a line of the list lets pass, and who may make them. */
final class ListedCalls {

    /** One person for each role. */
    static final Map<String, String> PEOPLE = new LinkedHashMap<>(Map.of("drafter", "xiji.drafter", "unit-leader", "xiji.leader",
        "reviewer", "fed.reviewer", "approver", "fed.approver", "publicity", "fed.publicity", "supervisor", "fed.supervisor",
        "auditor", "fed.auditor", "sys-admin", "sys.admin", "sec-admin", "sec.admin"));

    private ListedCalls() {
    }

    static String path(Rule rule, String me, String id) {
        return CallReader.API + rule.path().toString().replace("{me}", me).replace("{id}", id)
            .replace("{definition}", "campaign:1:" + id).replace("{name}", "nobody");
    }

    static JsonNode fitting(Shape shape, String me, Supplier<String> value) {
        if (shape instanceof Shape.Keys keys) {
            var object = JsonNodeFactory.instance.objectNode();
            keys.known().forEach((key, inner) -> object.set(key, fitting(inner, me, value)));
            return object;
        }
        if (shape instanceof Shape.Many many) {
            return JsonNodeFactory.instance.arrayNode().add(fitting(many.each(), me, value));
        }
        return JsonNodeFactory.instance.textNode(shape instanceof Shape.Fixed fixed ? fixed.only().replace("{me}", me) : value.get());
    }
}
