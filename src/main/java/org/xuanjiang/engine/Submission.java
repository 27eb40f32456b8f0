package org.xuanjiang.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** How a submission travels to the {@link Gate}: as transient variables, which leave no row and no history. */
final class Submission {

    static final String DOCUMENT = "submission";
    static final String IDEMPOTENCY_KEY = "idempotencyKey";
    private static final Set<String> ALLOWED = Set.of(DOCUMENT, IDEMPOTENCY_KEY);

    private Submission() {
    }

    /** @throws IdempotencyKeyMalformed when it is missing, or nothing that a client would make up */
    static String checkedKey(String idempotencyKey) {
        if (idempotencyKey == null || !idempotencyKey.matches("[A-Za-z0-9_-]{8,100}")) {
            throw new IdempotencyKeyMalformed();
        }
        return idempotencyKey;
    }

    static VariableMap of(String document, String idempotencyKey) {
        return Variables.createVariables()
            .putValueTyped(DOCUMENT, Variables.stringValue(document, true))
            .putValueTyped(IDEMPOTENCY_KEY, Variables.stringValue(idempotencyKey, true));
    }

    /** @throws RefusedByGate when anything but a submission comes along */
    static void requireNothingElse(Map<String, ?> variables) {
        if (variables == null) {
            return;
        }
        var map = variables instanceof VariableMap typed ? typed : Variables.fromMap(new LinkedHashMap<>(variables));
        for (var name : map.keySet()) {
            var value = map.getValueTyped(name);
            if (!ALLOWED.contains(name) || value == null || !value.isTransient()) {
                throw new RefusedByGate(new VariableNotAllowed(name));
            }
        }
    }
}
