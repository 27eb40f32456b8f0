package org.xuanjiang.organization.workflow;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * How the engine keeps passwords: PBKDF2 instead of its own single round of SHA-512, which it still checks for older accounts. The
 * number of iterations stands before each hash, so that it can be raised without locking anybody out.
 */
@Component
class PasswordHash implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2-HMAC-SHA512";
    private static final int SALT_BYTES = 16;

    private final int iterations;

    PasswordHash(@Value("${xuanjiang.password.iterations}") int iterations) {
        this.iterations = iterations;
    }

    @Override
    public String encrypt(String password) {
        return iterations + ":" + encoder(iterations).encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split(":", 2);
        return encoder(Integer.parseInt(parts[0])).matches(password, parts[1]);
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }
}
