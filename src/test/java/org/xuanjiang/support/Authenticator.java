package org.xuanjiang.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** An authenticator on a person's telephone. */
public final class Authenticator {

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec secret;

    /** @param typed as it stands below the picture */
    public Authenticator(String typed) {
        this.secret = new SecretKeySpec(new Base32().decode(typed.replace(" ", "")), generator.getAlgorithm());
    }

    public String codeAt(Instant moment) {
        try {
            return generator.generateOneTimePasswordString(secret, moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
