package org.xuanjiang.audit;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * A public key of the trail, Ed25519 or SM2.
 *
 * @param encoded SubjectPublicKeyInfo in base64
 */
record VerifyingKey(String encoded) {

    /** @return empty when it is no key of either kind */
    static Optional<VerifyingKey> of(String encoded) {
        return Optional.of(new VerifyingKey(encoded)).filter(key -> key.read().isPresent());
    }

    boolean accepts(byte[] message, String signature) {
        return read().map(VerifyingKey::signer).map(signer -> {
            signer.update(message, 0, message.length);
            return signer.verifySignature(decode(signature));
        }).orElse(false);
    }

    static Signer signer(AsymmetricKeyParameter key) {
        var signer = key instanceof Ed25519PublicKeyParameters ? new Ed25519Signer() : new SM2Signer();
        signer.init(false, key);
        return signer;
    }

    private Optional<AsymmetricKeyParameter> read() {
        try {
            return Optional.of(PublicKeyFactory.createKey(decode(encoded)))
                .filter(key -> key instanceof Ed25519PublicKeyParameters || key instanceof ECPublicKeyParameters);
        } catch (IOException | RuntimeException noKey) {
            return Optional.empty();
        }
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
