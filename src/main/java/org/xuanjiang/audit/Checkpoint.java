package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A signed statement about the whole trail at one moment: the root over all heads that moved since the checkpoint before, and
 * that checkpoint's hash, so that each stands for all before it.
 *
 * @param document  canonical JSON: no, at, heads, root, previous, algorithm, key
 * @param signature over the document, base64
 */
record Checkpoint(int no, String document, String hash, String signature) {

    static Checkpoint sign(int no, String at, List<ChainHead> heads, String previous, HashAlgorithm algorithm, SigningKey key) {
        var json = CanonicalJson.object().put("no", no).put("at", at).put("heads", heads.size())
            .put("root", MerkleTree.root(algorithm, heads)).put("previous", previous).put("algorithm", algorithm.id())
            .put("key", key.verifier().encoded());
        var document = CanonicalJson.write(json);
        return new Checkpoint(no, document, hash(algorithm, document), key.sign(document.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(HashAlgorithm algorithm, String document) {
        return algorithm.hash(HashAlgorithm.Domain.CHECKPOINT, document.getBytes(StandardCharsets.UTF_8));
    }

    /** What the document states; empty when it is not one of this checkpoint, or its hash is another. */
    Optional<Statement> statement() {
        try {
            var json = CanonicalJson.read(document);
            return json == null ? Optional.empty() : HashAlgorithm.of(json.path("algorithm").asText())
                .filter(algorithm -> hash.equals(hash(algorithm, document)) && json.path("no").asInt() == no)
                .map(algorithm -> new Statement(algorithm, json));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(VerifyingKey key) {
        return key.accepts(document.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** The document of a checkpoint, read. */
    record Statement(HashAlgorithm algorithm, JsonNode json) {

        String root() {
            return json.path("root").asText();
        }

        String previous() {
            return json.path("previous").asText();
        }

        String key() {
            return json.path("key").asText();
        }

        String at() {
            return json.path("at").asText();
        }
    }
}
