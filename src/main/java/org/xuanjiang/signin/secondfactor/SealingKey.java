package org.xuanjiang.signin.secondfactor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The key outside the database, from its file: with the database alone nobody makes codes. In demo mode made at the first start.
 * AES-256 in GCM for secrets, HMAC with SHA-256 for recovery codes, each under a key of its own drawn from this one.
 */
@Component
class SealingKey {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKey.class);

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec sealing;
    private final SecretKeySpec hashing;

    SealingKey(SecondFactorSettings settings, @Value("${xuanjiang.data-dir}") Path dataDir, Environment environment) {
        var file = settings.keyFile() == null ? dataDir.resolve("second-factor.key") : settings.keyFile();
        var demo = environment.acceptsProfiles(Profiles.of("demo"));
        var key = Files.exists(file) || !demo ? read(file) : make(file);
        this.sealing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "seal"), "AES");
        this.hashing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "recovery"), "HmacSHA256");
    }

    /** @param owner part of the seal: what is sealed for one person opens for no other */
    String seal(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + secret.length + TAG_BITS / Byte.SIZE);
        var body = crypt(Cipher.ENCRYPT_MODE, nonce, owner, secret);
        System.arraycopy(body, 0, sealed, NONCE_BYTES, body.length);
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** @throws IllegalStateException when it was sealed for another person, with another key, or was changed since */
    byte[] open(String sealed, String owner) {
        var bytes = Base64.getDecoder().decode(sealed);
        return crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), owner, Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
    }

    /** What is kept of a recovery code. */
    String hash(String code, String owner) {
        return HexFormat.of().formatHex(hmac(hashing, owner + "\0" + code));
    }

    private byte[] crypt(int mode, byte[] nonce, String owner, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the second factor of " + owner + " does not open with this key", refused);
        }
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    private static byte[] read(Path file) {
        try {
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
            throw unusable(file, null);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw unusable(file, unreadable);
        }
    }

    private static byte[] make(Path file) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Nobody else may read it, not even between being created and being written.
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (IOException failed) {
            throw unusable(file, failed);
        }
        LOG.info("made a key for second factors: {}", file);
        return key;
    }

    private static IllegalStateException unusable(Path file, Exception why) {
        return new IllegalStateException("双因素密钥不可用：" + file
            + "。请用 openssl rand -base64 32 生成，存为文件，并以 xuanjiang.second-factor.key-file 指明。", why);
    }
}
