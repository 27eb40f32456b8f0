package org.xuanjiang.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Sha256;

/** Turns content into the document that is kept, and back. */
@Component
class ContentSeal {

    private final ObjectMapper json;

    ContentSeal(ObjectMapper json) {
        this.json = json;
    }

    SealedContent seal(PlanContent content) {
        try {
            var document = json.writeValueAsString(content);
            return new SealedContent(content, document, Sha256.of(document));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan's content cannot be written as JSON", impossible);
        }
    }

    SealedContent open(String document, String sha256) {
        try {
            return new SealedContent(json.readValue(document, PlanContent.class), document, sha256);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored plan version cannot be read", damaged);
        }
    }
}
