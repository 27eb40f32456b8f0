package org.xuanjiang.web.fence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One request to the API, read strictly.
 *
 * @param segments of the path below {@code /camunda/api/}; the last is empty when the path ends with a slash
 * @param body     {@code null} when nothing was sent
 */
record Call(String personId, Set<String> groups, String method, List<String> segments, Map<String, String> parameters, JsonNode body) {
}
