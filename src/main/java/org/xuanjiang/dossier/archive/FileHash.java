package org.xuanjiang.dossier.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.io.DigestOutputStream;

/** Hash functions of files: of their bytes alone, so that any other tool computes the same. */
public enum FileHash {
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

    private final String id;

    FileHash(String id) {
        this.id = id;
    }

    public static Optional<FileHash> of(String id) {
        return Arrays.stream(values()).filter(hash -> hash.id.equals(id)).findAny();
    }

    abstract Digest digest();

    public String id() {
        return id;
    }

    /** In lower-case hexadecimal. */
    public String of(byte[] bytes) {
        try (var stream = new ByteArrayInputStream(bytes)) {
            return of(stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes can be read", impossible);
        }
    }

    /** Of all that is left of the stream, in lower-case hexadecimal. */
    public String of(InputStream stream) throws IOException {
        try (var digesting = new DigestOutputStream(digest())) {
            stream.transferTo(digesting);
            return HexFormat.of().formatHex(digesting.getDigest());
        }
    }
}
