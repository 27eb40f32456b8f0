package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.xuanjiang.dossier.archive.Seal;
import org.xuanjiang.dossier.archive.SealStatement;

/**
 * A seal, read.
 *
 * @param key that the seal names; whether to trust it is for others to say
 */
record DossierSeal(SealStatement statement, VerifyingKey key) {

    private static final String KIND = "dossier";

    /** Canonical JSON. The kind keeps it apart from whatever else the key signs. */
    static String document(SealStatement statement, VerifyingKey key) {
        return CanonicalJson.write(CanonicalJson.object().put("kind", KIND).put("dossier", statement.dossier()).put("manifest", statement.manifest())
            .put("algorithm", statement.algorithm()).put("sealedAt", statement.sealedAt()).put("sealedBy", statement.sealedBy())
            .put("key", key.encoded()));
    }

    /** @return empty unless it is a seal in the one way of writing, rightly signed with the key that it names */
    static Optional<DossierSeal> read(Seal seal) {
        try {
            var json = CanonicalJson.read(seal.document());
            if (json == null) {
                return Optional.empty();
            }
            var read = new DossierSeal(new SealStatement(text(json, "dossier"), text(json, "manifest"), text(json, "algorithm"),
                text(json, "sealedAt"), text(json, "sealedBy")), new VerifyingKey(text(json, "key")));
            return Optional.of(read).filter(one -> document(one.statement, one.key).equals(seal.document()) && isCanonical(seal.signature())
                && one.key.accepts(seal.document().getBytes(StandardCharsets.UTF_8), seal.signature()));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Base64 can say the same bytes in several ways. */
    private static boolean isCanonical(String base64) {
        try {
            return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64)).equals(base64);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText();
    }
}
