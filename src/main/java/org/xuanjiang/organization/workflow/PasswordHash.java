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

    /** Whether a stored hash, with its algorithm before it, costs as much as one made today. */
    boolean isUpToDate(String stored) {
        return missing(stored) <= 0;
    }

    /** Takes the time that checking this stored hash takes less than checking one made today. */
    void makeUpFor(String stored) {
        var missing = missing(stored);
        if (missing > 0) {
            encoder(missing).encode(stored);
        }
    }

    private int missing(String stored) {
        var prefix = "{" + ALGORITHM + "}";
        return stored.startsWith(prefix)
            ? iterations - Integer.parseInt(stored.substring(prefix.length(), stored.indexOf(':'))) : iterations;
    }

    private static Pbkdf2PasswordEncoder encoder(int iterations) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
    }
}
