package org.xuanjiang.signin.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Codes of RFC 6238 with what every authenticator understands: SHA-1, six digits, half a minute. */
@Component
class OneTimeCodes {

    /** As long as the digest, which RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;
    /** Clocks of telephones go wrong, and people type slowly: one step to either side. */
    private static final int TOLERANCE = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The latest step near the present one that has this code; steps are counted in half minutes since 1970. */
    OptionalLong stepOf(byte[] secret, String code) {
        var now = clock.instant().getEpochSecond() / generator.getTimeStep().toSeconds();
        return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE).filter(step -> isCodeOf(secret, step, code)).max();
    }

    private boolean isCodeOf(byte[] secret, long step, String code) {
        var moment = Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
        try {
            var due = generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), moment);
            return MessageDigest.isEqual(due.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("any bytes are a key for HMAC", impossible);
        }
    }
}
