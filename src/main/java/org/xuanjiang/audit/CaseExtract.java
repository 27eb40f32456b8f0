package org.xuanjiang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The chains of one case as a file of JSON lines: the checkpoints that cover them, each chain's newest covered head with the path to
 * its checkpoint's root, the entries chain by chain, how many there were.
 */
final class CaseExtract {

    private CaseExtract() {
    }

    static void write(TrailRepository.CoveredHead covered, HashAlgorithm algorithm, List<ChainHead> heads, Writer file) throws IOException {
        var head = covered.head();
        var line = CanonicalJson.object().put("kind", "head").put("checkpoint", covered.checkpoint()).put("chain", head.chain())
            .put("seq", head.seq()).put("hash", head.hash());
        var path = line.putArray("path");
        MerkleTree.path(algorithm, heads, head)
            .forEach(step -> path.addObject().put("side", step.isLeft() ? "left" : "right").put("hash", step.hash()));
        file.write(line + "\n");
    }

    static void write(Checkpoint checkpoint, Writer file) throws IOException {
        file.write(CanonicalJson.object().put("kind", "checkpoint").put("no", checkpoint.no()).put("document", checkpoint.document())
            .put("hash", checkpoint.hash()).put("signature", checkpoint.signature()) + "\n");
    }

    /**
     * @param trusts  says whether a key may have signed
     * @param anchors checkpoints known from outside, by number; may be empty
     */
    static VerificationResult verify(InputStream content, Predicate<VerifyingKey> trusts, Map<Integer, Checkpoint> anchors) throws IOException {
        var verification = Verification.trustingAnchorsAnd();
        var checkpoints = new TreeMap<Integer, Checkpoint>();
        var entries = 0L;
        var ended = false;
        var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var json = TrailFile.parse(line);
            if (ended || !tell(json, checkpoints, verification, entries, trusts, anchors)) {
                verification.report(Finding.of(Finding.Kind.FILE_UNREADABLE, "第 " + number + " 行"));
            }
            entries += json.path("kind").asText().equals("entry") ? 1 : 0;
            ended |= json.path("kind").asText().equals("end");
        }
        if (!ended) {
            verification.report(Finding.of(Finding.Kind.FILE_UNREADABLE, "文件没有结尾，可能不完整"));
        }
        return verification.result();
    }

    private static boolean tell(JsonNode line, Map<Integer, Checkpoint> checkpoints, Verification verification, long entries,
                                Predicate<VerifyingKey> trusts, Map<Integer, Checkpoint> anchors) {
        switch (line.path("kind").asText()) {
            case "checkpoint" -> {
                var checkpoint = TrailFile.checkpoint(line);
                checkpoints.put(checkpoint.no(), checkpoint);
                verify(checkpoint, verification, trusts, anchors.get(checkpoint.no()));
                return true;
            }
            case "head" -> {
                return tell(line, checkpoints.get(line.path("checkpoint").asInt()), verification);
            }
            default -> {
                return TrailFile.tell(line, verification, entries);
            }
        }
    }

    private static void verify(Checkpoint checkpoint, Verification verification, Predicate<VerifyingKey> trusts, Checkpoint anchor) {
        var name = "检查点 " + checkpoint.no();
        var statement = checkpoint.statement();
        if (statement.isEmpty()) {
            verification.report(Finding.of(Finding.Kind.CHECKPOINT_ALTERED, name));
            return;
        }
        var key = new VerifyingKey(statement.get().key());
        if (!trusts.test(key) || !checkpoint.isSignedBy(key)) {
            verification.report(Finding.of(Finding.Kind.CHECKPOINT_SIGNATURE, name));
        }
        if (anchor != null && !anchor.hash().equals(checkpoint.hash())) {
            verification.report(Finding.of(Finding.Kind.DIFFERS_FROM_ANCHOR, name));
        }
    }

    private static boolean tell(JsonNode line, Checkpoint checkpoint, Verification verification) {
        var statement = checkpoint == null ? null : checkpoint.statement().orElse(null);
        if (statement == null) {
            return false;
        }
        var head = new ChainHead(line.path("chain").asText(), line.path("seq").asInt(), line.path("hash").asText());
        var path = new ArrayList<MerkleTree.Step>();
        line.path("path").forEach(step -> path.add(new MerkleTree.Step(step.path("side").asText().equals("left"), step.path("hash").asText())));
        try {
            if (!MerkleTree.root(statement.algorithm(), head, path).equals(statement.root())) {
                verification.report(Finding.at(Finding.Kind.DIFFERS_FROM_CHECKPOINT, head.chain(), head.seq()));
            }
        } catch (IllegalArgumentException notHexadecimal) {
            return false;
        }
        verification.covered(head);
        return true;
    }
}
