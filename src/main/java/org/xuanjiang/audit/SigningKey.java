package org.xuanjiang.audit;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** The private key that signs checkpoints; its kind decides how. */
final class SigningKey {

    private final AsymmetricKeyParameter key;
    private final VerifyingKey verifier;

    private SigningKey(AsymmetricKeyParameter key) {
        this.key = key;
        try {
            this.verifier = new VerifyingKey(base64(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicPart(key)).getEncoded()));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a key of Ed25519 or SM2", unreadable);
        }
    }

    static SigningKey newEd25519() {
        return new SigningKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
    }

    static SigningKey newSm2() {
        var curve = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(curve, new SecureRandom()));
        return new SigningKey(generator.generateKeyPair().getPrivate());
    }

    /**
     * @param pkcs8 as in the PEM files of OpenSSL
     * @throws IllegalArgumentException when it is no key of Ed25519 or SM2
     */
    static SigningKey of(byte[] pkcs8) {
        try {
            return new SigningKey(PrivateKeyFactory.createKey(pkcs8));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a private key in PKCS #8", unreadable);
        }
    }

    byte[] pkcs8() {
        try {
            return PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException("the key was read or made here", impossible);
        }
    }

    VerifyingKey verifier() {
        return verifier;
    }

    String sign(byte[] message) {
        Signer signer = key instanceof Ed25519PrivateKeyParameters ? new Ed25519Signer() : new SM2Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        try {
            return base64(signer.generateSignature());
        } catch (CryptoException impossible) {
            throw new IllegalStateException("the key cannot sign", impossible);
        }
    }

    private static AsymmetricKeyParameter publicPart(AsymmetricKeyParameter key) {
        if (key instanceof Ed25519PrivateKeyParameters ed25519) {
            return ed25519.generatePublicKey();
        }
        if (key instanceof ECPrivateKeyParameters sm2 && sm2.getParameters().getCurve().equals(GMNamedCurves.getByName("sm2p256v1").getCurve())) {
            return new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(sm2.getParameters().getG(), sm2.getD()), sm2.getParameters());
        }
        throw new IllegalArgumentException("not a key of Ed25519 or SM2");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
