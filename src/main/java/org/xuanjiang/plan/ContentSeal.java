package org.xuanjiang.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

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
            return new SealedContent(content, document, sha256(document));
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

    private static String sha256(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
