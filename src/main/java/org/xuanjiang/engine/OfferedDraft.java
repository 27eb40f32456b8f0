package org.xuanjiang.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/** What a former holder of the task had typed; whoever holds it now may go on with it. */
record OfferedDraft(String personName, OffsetDateTime savedAt, JsonNode submission) {
}
