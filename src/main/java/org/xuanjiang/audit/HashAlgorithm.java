package org.xuanjiang.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** Hash functions of the trail. Each value names its own, so that chains begun with one go on with another. */
enum HashAlgorithm {
    SHA_256("SHA-256") {
        @Override
        Digest digest() {
            return new SHA256Digest();
        }
    },
    SM3("SM3") {
        @Override
        Digest digest() {
            return new SM3Digest();
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

    abstract Digest digest();

    String id() {
        return id;
    }

    /** Hexadecimal hash of a domain byte (RFC 6962) followed by the parts: without it a leaf could pass for a node. */
    String hash(Domain domain, byte[]... parts) {
        var digest = digest();
        digest.update(domain.prefix);
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
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
