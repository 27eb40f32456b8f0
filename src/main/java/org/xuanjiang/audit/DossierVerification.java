package org.xuanjiang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.xuanjiang.dossier.archive.FileHash;
import org.xuanjiang.dossier.archive.Manifest;
import org.xuanjiang.dossier.archive.Seal;
import org.xuanjiang.dossier.archive.SealedArchive;

/**
 * Verifies the file of a dossier without database or server: the seal, every byte of the file, and the chains that lie in it up to
 * signed checkpoints.
 *
 * @param problems in Chinese, the first wrong file or entry first; empty when all is as it was sealed
 * @param title    of the dossier, when it can be read
 * @param key      that signed the seal, when it can be read
 */
record DossierVerification(List<String> problems, String title, VerifyingKey key, int files, long entries, long unprotected) {

    private static final String TRAIL = "trail/trail.jsonl";

    /**
     * @param trusted keys that may have signed; empty to accept the one that the seal names
     * @param anchors checkpoints known from outside, by number
     */
    static DossierVerification of(Path file, List<VerifyingKey> trusted, Map<Integer, Checkpoint> anchors) throws IOException {
        var opened = SealedArchive.open(file);
        if (opened.isEmpty()) {
            return refused("不是完整的档案压缩包：" + file.getFileName());
        }
        try (var archive = opened.get()) {
            var manifest = archive.manifest();
            var seal = archive.seal();
            if (manifest.isEmpty()) {
                return refused("文件清单缺失或被改动：" + Manifest.NAME);
            }
            var read = seal.flatMap(DossierSeal::read);
            if (read.isEmpty()) {
                return refused("签封缺失、被改动或签名无效：" + Seal.NAME);
            }
            return of(archive, manifest.get(), seal.get(), read.get(), trusted, anchors);
        } catch (IllegalArgumentException | UncheckedIOException | ZipException damaged) {
            return refused("压缩包已损坏：" + file.getFileName());
        }
    }

    private static DossierVerification refused(String problem) {
        return new DossierVerification(List.of(problem), "", null, 0, 0, 0);
    }

    private static DossierVerification of(SealedArchive archive, Manifest manifest, Seal seal, DossierSeal read, List<VerifyingKey> trusted,
                                          Map<Integer, Checkpoint> anchors) throws IOException {
        var problems = new ArrayList<String>();
        Predicate<VerifyingKey> trusts = key -> trusted.isEmpty() ? key.equals(read.key()) : trusted.contains(key);
        if (!trusts.test(read.key())) {
            problems.add("签封不是由所给的密钥签名：" + Seal.NAME);
        }
        var hash = FileHash.of(read.statement().algorithm());
        if (!read.statement().dossier().equals(manifest.dossier()) || hash.isEmpty()
            || !hash.get().of(manifest.bytes()).equals(read.statement().manifest())) {
            problems.add("文件清单被改动，与签封不符：" + Manifest.NAME);
        }
        problems.addAll(archive.differences(manifest, seal));
        var entries = 0L;
        var unprotected = 0L;
        // Only what is unaltered is worth asking what it proves.
        if (problems.isEmpty()) {
            for (var listed : manifest.files()) {
                if (listed.name().endsWith(TRAIL)) {
                    try (var content = archive.open(listed.name())) {
                        // Keys may have changed since: a checkpoint names its own, and the sealed file names the checkpoint.
                        var result = CaseExtract.verify(content, trusted.isEmpty() ? key -> true : trusts, anchors);
                        result.findings().forEach(finding -> problems.add(listed.name() + "：" + finding.text()));
                        entries += result.entries();
                        unprotected += result.unprotected();
                    }
                }
            }
        }
        return new DossierVerification(List.copyOf(problems), manifest.title(), read.key(), manifest.files().size(), entries, unprotected);
    }

    boolean isSound() {
        return problems.isEmpty();
    }
}
