package org.xuanjiang.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xuanjiang.kernel.Sha256;

/** Hash functions of the trail. Each value names its own, so that chains begun with one go on with another. */
enum HashAlgorithm {
    /** The JDK's, which uses what the processor offers. */
    SHA_256("SHA-256") {
        @Override
        byte[] digest(byte prefix, byte[]... parts) {
            var digest = Sha256.digest();
            digest.update(prefix);
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        }
    },
    SM3("SM3") {
        @Override
        byte[] digest(byte prefix, byte[]... parts) {
            var digest = new SM3Digest();
            digest.update(prefix);
            for (var part : parts) {
                digest.update(part, 0, part.length);
            }
            var hash = new byte[digest.getDigestSize()];
            digest.doFinal(hash, 0);
            return hash;
        }
    };

    /** What stands before the first entry of a chain and before the first checkpoint. */
    static final String NOTHING = "0".repeat(64);

    private final String id;

    HashAlgorithm(String id) {
        this.id = id;
    }

    static Optional<HashAlgorithm> of(String id) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.id.equals(id)).findAny();
    }

    abstract byte[] digest(byte prefix, byte[]... parts);

    String id() {
        return id;
    }

    /** Hexadecimal hash of a domain byte (RFC 6962) followed by the parts: without it a leaf could pass for a node. */
    String hash(Domain domain, byte[]... parts) {
        return HexFormat.of().formatHex(digest(domain.prefix, parts));
    }

    /** What a hash is taken of. */
    enum Domain {
        LEAF(0), NODE(1), CHECKPOINT(2), COMMITMENT(3);

        private final byte prefix;

        Domain(int prefix) {
            this.prefix = (byte) prefix;
        }
    }
}
