package org.xuanjiang.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The key that signs checkpoints, from its file; in demo mode made at the first start. Its public half lies beside it. */
@Component
class TrailKey {

    private static final Logger LOG = LoggerFactory.getLogger(TrailKey.class);

    private final SigningKey key;

    TrailKey(TrailProperties properties, @Value("${xuanjiang.data-dir}") Path dataDir, Environment environment) {
        var file = properties.keyFile() == null ? dataDir.resolve("trail-key.pem") : properties.keyFile();
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        try {
            this.key = Files.exists(file) || !demo ? read(file) : make(file);
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException("留痕签名私钥不可用：" + file
                + "。请用 openssl genpkey -algorithm ed25519 -out <文件> 生成，并以 xuanjiang.trail.key-file 指明。", unusable);
        }
    }

    SigningKey get() {
        return key;
    }

    private static SigningKey read(Path file) throws IOException {
        return SigningKey.of(Base64.getDecoder().decode(Pem.body(Files.readString(file))));
    }

    private static SigningKey make(Path file) throws IOException {
        var made = SigningKey.newEd25519();
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Nobody else may read it, not even between being created and being written.
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Pem.of("PRIVATE KEY", Base64.getEncoder().encodeToString(made.pkcs8())));
        Files.writeString(file.resolveSibling(file.getFileName() + ".pub"), Pem.of("PUBLIC KEY", made.verifier().encoded()));
        LOG.info("made a key for the trail: {}", file);
        return made;
    }
}
