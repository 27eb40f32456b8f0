package org.xuanjiang.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code java -jar xuanjiang.jar verify <exported trail> <anchor file> [public key]}: verifies without database or server. Its
 * answer is what it prints and its exit code.
 */
public final class VerifyCommand {

    public static final String NAME = "verify";

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    private VerifyCommand() {
    }

    /**
     * @param arguments exported trail, anchor file and perhaps a public key
     * @return exit code: 0 sound, 1 broken, 2 not understood
     */
    public static int run(String... arguments) {
        return run(System.out, arguments);
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            out.println("用法：java -jar xuanjiang.jar verify <导出的留痕文件> <锚文件> [公钥文件]");
            return USAGE;
        }
        try {
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

    private static VerifyingKey key(Path file) throws IOException {
        return VerifyingKey.of(Pem.body(Files.readString(file)))
            .orElseThrow(() -> new IllegalArgumentException(file + " 不是 Ed25519 或 SM2 公钥"));
    }
}
