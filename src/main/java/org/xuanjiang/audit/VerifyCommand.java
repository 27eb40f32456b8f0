package org.xuanjiang.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;

/**
 * {@code java -jar xuanjiang.jar verify <exported trail> <anchor file> [public key]} and
 * {@code java -jar xuanjiang.jar verify <dossier.zip> [public keys and anchor files]}: verifies without database or server. Its answer is
 * what it prints and its exit code.
 */
public final class VerifyCommand {

    public static final String NAME = "verify";

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    private VerifyCommand() {
    }

    /**
     * @param arguments exported trail, anchor file and perhaps a public key; or a dossier, and keys and anchor files in any number
     * @return exit code: 0 sound, 1 broken, 2 not understood
     */
    public static int run(String... arguments) {
        return run(System.out, arguments);
    }

    /**
     * @param out where the answer is printed
     * @see #run(String...)
     */
    public static int run(PrintStream out, String... arguments) {
        var dossier = arguments.length > 0 && arguments[0].toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!dossier && (arguments.length < 2 || arguments.length > 3)) {
            out.println("用法：java -jar xuanjiang.jar verify <导出的留痕文件> <锚文件> [公钥文件]");
            out.println("或者：java -jar xuanjiang.jar verify <档案.zip> [公钥文件或锚文件 …]");
            return USAGE;
        }
        try {
            if (dossier) {
                return verifyDossier(out, arguments);
            }
            var verification = arguments.length == 3 ? Verification.trusting(key(Path.of(arguments[2])))
                : Verification.trustingAnchorsAnd();
            TrailFile.readAnchors(Path.of(arguments[1]), verification);
            TrailFile.read(Path.of(arguments[0]), verification);
            return answer(out, verification.result());
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            out.println("无法读取：" + unreadable.getMessage());
            return USAGE;
        }
    }

    private static int answer(PrintStream out, VerificationResult result) {
        out.printf("链 %d 条，留痕 %d 条，检查点 %d 个，最后一个检查点 %s，其后未受保护的留痕 %d 条%n", result.chains(), result.entries(),
            result.checkpoints(), result.checkpointedUntil() == null ? "无" : result.checkpointedUntil(), result.unprotected());
        result.findings().forEach(finding -> out.println(finding.text()));
        out.println(result.isSound() ? "验证通过：没有发现改动" : "验证不通过：发现 " + result.found() + " 处");
        out.println("本验证不能发现：" + String.join("；", VerificationResult.NOT_DETECTABLE));
        return result.isSound() ? SOUND : BROKEN;
    }

    /** A key begins as PEM does; what else is given is an anchor file. */
    private static int verifyDossier(PrintStream out, String... arguments) throws IOException {
        var keys = new ArrayList<VerifyingKey>();
        var anchors = new TreeMap<Integer, Checkpoint>();
        for (var i = 1; i < arguments.length; i++) {
            var file = Path.of(arguments[i]);
            if (Files.readString(file).startsWith("-----BEGIN")) {
                keys.add(key(file));
            } else {
                Files.readAllLines(file).stream().map(TrailFile::anchor).forEach(anchor -> anchors.put(anchor.no(), anchor));
            }
        }
        if (!Files.isReadable(Path.of(arguments[0]))) {
            throw new IOException(arguments[0]);
        }
        return answer(out, DossierVerification.of(Path.of(arguments[0]), keys, anchors), keys.isEmpty());
    }

    private static int answer(PrintStream out, DossierVerification result, boolean keyFromDossier) {
        result.problems().forEach(out::println);
        if (result.isSound()) {
            out.printf("%s：文件 %d 个，留痕 %d 条，其中晚于检查点的 %d 条%n", result.title(), result.files(), result.entries(), result.unprotected());
            if (keyFromDossier) {
                out.println("注意：签封用的是档案自带的公钥，请与另行取得的公钥核对：" + result.key().encoded());
            }
        }
        out.println(result.isSound() ? "验证通过：档案与签封时一致" : "验证不通过：发现 " + result.problems().size() + " 处");
        out.println("本验证不能发现：程序当时写入的虚假内容；从未写入的事项；签名密钥被他人取得后重新制作的整份档案");
        return result.isSound() ? SOUND : BROKEN;
    }

    private static VerifyingKey key(Path file) throws IOException {
        return VerifyingKey.of(Pem.body(Files.readString(file)))
            .orElseThrow(() -> new IllegalArgumentException(file + " 不是 Ed25519 或 SM2 公钥"));
    }
}
