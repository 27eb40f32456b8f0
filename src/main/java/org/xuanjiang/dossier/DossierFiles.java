package org.xuanjiang.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xuanjiang.dossier.archive.ArchiveForm;
import org.xuanjiang.dossier.archive.FileHash;
import org.xuanjiang.dossier.archive.Manifest;
import org.xuanjiang.dossier.archive.Seal;
import org.xuanjiang.dossier.archive.Staging;

/** The files of dossiers, one for each, by its id. */
@Component
class DossierFiles {

    private final Path folder;
    private final FileHash hash;

    DossierFiles(DossierProperties properties, @Value("${xuanjiang.data-dir}") Path dataDir) {
        this.folder = properties.folder() == null ? dataDir.resolve("dossiers") : properties.folder();
        this.hash = properties.hash();
    }

    Staging stage() throws IOException {
        Files.createDirectories(folder);
        return Staging.in(folder, hash);
    }

    /** There and whole when this returns, even if the power fails. */
    Kept keep(String id, Manifest manifest, Seal seal, Staging staging) throws IOException {
        var unfinished = Files.createTempFile(folder, "archive-", ".part");
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                 OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                ArchiveForm.write(manifest, seal, staging, out);
                out.flush();
                channel.force(true);
            }
            var kept = new Kept(hashOf(unfinished), Files.size(unfinished));
            Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What was written; the hash is SHA-256, whatever the manifest uses. */
    record Kept(String hash, long size) {
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** @throws DossierFileAltered unless it is there byte for byte */
    Path get(Dossier dossier) throws IOException {
        var file = file(dossier.id());
        if (!Files.isReadable(file) || Files.size(file) != dossier.size() || !hashOf(file).equals(dossier.archiveHash())) {
            throw new DossierFileAltered();
        }
        return file;
    }

    private static String hashOf(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return FileHash.SHA_256.of(content);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".zip");
    }
}
