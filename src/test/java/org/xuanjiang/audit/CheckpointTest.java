package org.xuanjiang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuanjiang.support.Attempts;

/**
 * What chains alone do not show: a tail cut off, a chain dropped, a chain computed anew by somebody who knows how. Told to the offline
 * verifier, which answers with its exit code; the trail is one of twelve chains under four checkpoints, each with its own hash.
 */
class CheckpointTest {

    private static final int CHAINS = 12;
    private static final int CHECKPOINTS = 4;

    @TempDir
    private Path folder;
    private final Attempts attempts = Attempts.of("checkpoints", 100);
    private final Random random = attempts.random();
    private final SigningKey key = SigningKey.newEd25519();
    private final SigningKey chinese = SigningKey.newSm2();
    private TreeMap<String, List<TrailEntry>> chains;
    private List<Checkpoint> checkpoints;
    private List<List<ChainHead>> heads;
    private Path anchors;
    private String said;

    @BeforeEach
    void aTrail() throws IOException {
        chains = new TreeMap<>();
        checkpoints = new ArrayList<>();
        heads = new ArrayList<>();
        var act = 0;
        for (var no = 1; no <= CHECKPOINTS; no++) {
            var algorithm = no % 2 == 0 ? HashAlgorithm.SM3 : HashAlgorithm.SHA_256;
            var moved = new ArrayList<ChainHead>();
            for (var chain = 0; chain < CHAINS; chain++) {
                var entries = chains.computeIfAbsent("chain-" + chain, name -> new ArrayList<>());
                for (var more = random.nextInt(3); more >= 0; more--) {
                    entries.add(entry("chain-" + chain, entries, ++act, "complete", algorithm));
                }
                moved.add(head(entries.get(entries.size() - 1)));
            }
            heads.add(moved);
            checkpoints.add(checkpoint(no, moved, algorithm, no % 2 == 0 ? chinese : key));
        }
        anchors = folder.resolve("anchor.jsonl");
        for (var checkpoint : checkpoints) {
            Files.writeString(anchors, Files.exists(anchors) ? Files.readString(anchors) + TrailFile.anchorLine(checkpoint)
                : TrailFile.anchorLine(checkpoint));
        }
    }

    @Test
    void acceptsATrailOfBothAlgorithms() throws IOException {
        assertThat(verify()).as(said).isZero();
        assertThat(said).contains("链 12 条", "检查点 4 个", "其后未受保护的留痕 0 条");
    }

    @Test
    void findsATailCutOff() throws IOException {
        each(chain -> chain.remove(chain.size() - 1), "tails cut off");
    }

    @Test
    void findsADroppedChain() throws IOException {
        each(List::clear, "chains dropped");
    }

    @Test
    void findsAChainComputedAnew() throws IOException {
        each(chain -> computeAnew(chain, random.nextInt(chain.size())), "chains computed anew");
    }

    @Test
    void findsAChainComputedAnewWithTheCheckpointsAndTheStolenKeys() throws IOException {
        computeAnew(chains.get("chain-3"), 2);
        signAnew();
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("与库外锚文件不符");
    }

    /** Said openly in every answer: without the anchor that somebody kept, this cannot be found. */
    @Test
    void missesTheSameWithoutTheAnchor() throws IOException {
        computeAnew(chains.get("chain-3"), 2);
        signAnew();
        Files.writeString(anchors, TrailFile.anchorLine(checkpoints.get(CHECKPOINTS - 1)));
        assertThat(verify()).isZero();
        assertThat(said).contains("锚文件与数据库一并被替换");
    }

    @Test
    void findsAnOldBackup() throws IOException {
        checkpoints.remove(CHECKPOINTS - 1);
        heads.remove(CHECKPOINTS - 1);
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void findsCheckpointsAlteredOrSignedByAnother() throws IOException {
        var original = List.copyOf(checkpoints);
        for (var no = 0; no < CHECKPOINTS; no++) {
            var one = original.get(no);
            checkpoints.set(no, new Checkpoint(one.no(), one.document().replace("2022-10-10", "2022-10-11"), one.hash(), one.signature()));
            assertThat(verify()).isEqualTo(1);
            checkpoints.set(no, new Checkpoint(one.no(), one.document(), one.hash(), Base64.getEncoder().encodeToString(new byte[64])));
            assertThat(verify()).isEqualTo(1);
            checkpoints.set(no, one);
        }
        assertThat(verify()).isZero();
        Files.writeString(folder.resolve("other.pub"), Pem.of("PUBLIC KEY", SigningKey.newEd25519().verifier().encoded()));
        assertThat(verify(folder.resolve("other.pub").toString())).isEqualTo(1);
        assertThat(said).contains("检查点签名无效");
    }

    /** The newest entries stand under no checkpoint yet; their number is part of the answer. */
    @Test
    void saysHowMuchIsNotProtectedYet() throws IOException {
        var chain = chains.get("chain-5");
        chain.add(entry("chain-5", chain, 999, "complete", HashAlgorithm.SHA_256));
        assertThat(verify()).as(said).isZero();
        assertThat(said).contains("其后未受保护的留痕 1 条");
        chain.remove(chain.size() - 1);
        assertThat(verify()).isZero();
    }

    @Test
    void refusesAFileThatIsCutOffOrNoTrail() throws IOException {
        verify();
        var file = folder.resolve("trail.jsonl");
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));
        assertThat(run(file.toString(), anchors.toString())).isEqualTo(1);
        Files.writeString(file, "你好\n");
        assertThat(run(file.toString(), anchors.toString())).isEqualTo(1);
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(run(folder.resolve("none").toString(), anchors.toString())).isEqualTo(2);
    }

    @Test
    void keepsKeysAsOpenSslWritesThem() {
        for (var made : List.of(key, chinese)) {
            var read = SigningKey.of(made.pkcs8());
            assertThat(read.verifier()).isEqualTo(made.verifier());
            var message = "宣讲".getBytes(StandardCharsets.UTF_8);
            assertThat(made.verifier().accepts(message, read.sign(message))).isTrue();
            assertThat(made.verifier().accepts("宣传".getBytes(StandardCharsets.UTF_8), read.sign(message))).isFalse();
        }
    }

    @Test
    void computesSm3AsItsStandardSays() {
        var digest = new SM3Digest();
        digest.update("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    private void each(Attack attack, String what) throws IOException {
        for (var attempt = 0; attempt < attempts.planned(); attempt++) {
            var name = "chain-" + random.nextInt(CHAINS);
            var original = new ArrayList<>(chains.get(name));
            attack.on(chains.get(name));
            assertThat(verify()).as(said).isEqualTo(1);
            assertThat(said).contains("链 " + name + " ");
            chains.put(name, original);
        }
        attempts.report(attempts.planned(), what + ", 0 unnoticed");
    }

    /** Alters one entry and gives it and all after it the hashes that they would have had. */
    private void computeAnew(List<TrailEntry> chain, int from) {
        var later = new ArrayList<>(chain.subList(from, chain.size()));
        chain.subList(from, chain.size()).clear();
        later.forEach(entry -> chain.add(entry(entry.chain(), chain, entry.act(), later.indexOf(entry) == 0 ? "refuse" : entry.action(),
            HashAlgorithm.of(entry.algorithm()).orElseThrow())));
    }

    private void signAnew() {
        checkpoints.clear();
        for (var no = 1; no <= CHECKPOINTS; no++) {
            var moved = heads.get(no - 1).stream().map(head -> head(chains.get(head.chain()).get(head.seq() - 1))).toList();
            heads.set(no - 1, moved);
            checkpoints.add(checkpoint(no, moved, HashAlgorithm.SHA_256, key));
        }
    }

    private Checkpoint checkpoint(int no, List<ChainHead> moved, HashAlgorithm algorithm, SigningKey signer) {
        return Checkpoint.sign(no, "2022-10-10T01:0" + no + ":00Z", moved,
            checkpoints.isEmpty() ? HashAlgorithm.NOTHING : checkpoints.get(checkpoints.size() - 1).hash(), algorithm, signer);
    }

    private static ChainHead head(TrailEntry entry) {
        return new ChainHead(entry.chain(), entry.seq(), entry.hash());
    }

    private static TrailEntry entry(String chain, List<TrailEntry> before, long act, String action, HashAlgorithm algorithm) {
        var document = CanonicalJson.write(CanonicalJson.object().put("chain", chain).put("seq", before.size() + 1).put("act", act)
            .put("at", "2022-10-10T01:00:00Z").put("person", "xiji.drafter").put("unit", "xiji").put("action", action).put("object", "plan")
            .put("outcome", "done").put("algorithm", algorithm.id())
            .put("previous", before.isEmpty() ? HashAlgorithm.NOTHING : before.get(before.size() - 1).hash()));
        return TrailEntry.read(document, algorithm.hash(HashAlgorithm.Domain.LEAF, document.getBytes(StandardCharsets.UTF_8))).orElseThrow();
    }

    private int verify(String... publicKey) throws IOException {
        var file = new StringWriter();
        for (var no = 0; no < checkpoints.size(); no++) {
            TrailFile.write(checkpoints.get(no), heads.get(no), file);
        }
        var entries = 0L;
        for (var chain : chains.values()) {
            for (var entry : chain) {
                TrailFile.write(entry, file);
                entries++;
            }
        }
        TrailFile.end(entries, file);
        var path = Files.writeString(folder.resolve("trail.jsonl"), file.toString());
        return publicKey.length == 0 ? run(path.toString(), anchors.toString()) : run(path.toString(), anchors.toString(), publicKey[0]);
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var code = VerifyCommand.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private interface Attack {

        void on(List<TrailEntry> chain);
    }
}
