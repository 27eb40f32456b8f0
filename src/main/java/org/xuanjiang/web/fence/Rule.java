package org.xuanjiang.web.fence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the list.
 *
 * @param roles      groups that may call it
 * @param parameters of the query
 * @param body       {@code null} when nothing may be sent
 */
record Rule(int line, Set<String> roles, String method, PathPattern path, Map<String, Shape> parameters, Shape body) {

    /** Parameter of the query. */
    static final String MOST = "maxResults";

    boolean isAbout(Call call) {
        return method.equals(call.method()) && path.matches(call.segments(), call.personId());
    }

    boolean isFor(Call call) {
        return call.groups().stream().anyMatch(roles::contains);
    }

    /** Whether it asks for a list, without saying how long that may be. */
    boolean leavesOpenHowMany(Call call) {
        return parameters.containsKey(MOST) && !call.parameters().containsKey(MOST);
    }

    /** @return which part of the call goes beyond this line; nothing when it may pass */
    Optional<String> beyond(Call call) {
        for (var parameter : call.parameters().entrySet()) {
            var shape = parameters.get(parameter.getKey());
            if (shape == null) {
                return Optional.of("query parameter " + parameter.getKey());
            }
            if (shape instanceof Shape.Fixed fixed && !fixed.allows(parameter.getValue(), call.personId())) {
                return Optional.of("query parameter " + parameter.getKey() + " other than " + fixed.only());
            }
        }
        if (call.body() == null) {
            return Optional.empty();
        }
        return body == null ? Optional.of("a body") : body.strange(call.body(), "", call.personId()).map(key -> "body key " + key);
    }
}
