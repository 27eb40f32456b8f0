package org.xuanjiang.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xuanjiang.evidence.Content;
import org.xuanjiang.evidence.EvidenceProperties;
import org.xuanjiang.evidence.Examination;
import org.xuanjiang.evidence.ExaminationBusy;
import org.xuanjiang.evidence.FileDamaged;
import org.xuanjiang.evidence.FileTooLarge;
import org.xuanjiang.evidence.FileType;

/** A few files at a time, each from its first byte to its last. */
@Component
class FileExaminer implements Examination {

    /** A large picture needs some ten megabytes while it is made small. */
    private static final int AT_A_TIME = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final EvidenceProperties limits;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    FileExaminer(EvidenceProperties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Content examine(Path file, Path folder) {
        takeAPlace();
        try {
            var type = ContentType.of(file);
            var limit = limits.limitOf(type.kind());
            if (Files.size(file) > limit.toBytes()) {
                throw new FileTooLarge(type.kind().label(), limit.toMegabytes());
            }
            return switch (type.kind()) {
                case PICTURE -> Picture.examine(type, file, folder.resolve("clean"));
                case VIDEO -> Video.examine(type, file, folder.resolve("clean"), clock.getZone());
                case DOCUMENT -> Content.of(type, document(type, file), null);
            };
        } catch (IOException unreadable) {
            // Of a local file whose disk works, it is the content that cannot be read.
            throw new FileDamaged();
        } finally {
            places.release();
        }
    }

    @Override
    public void refuseEarly(byte[] head) {
        try {
            ContentType.refuseEarly(head);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be read", impossible);
        }
    }

    private static Path document(FileType type, Path file) throws IOException {
        if (type == FileType.PDF) {
            PdfEnd.require(file);
        }
        return file;
    }

    private void takeAPlace() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ExaminationBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ExaminationBusy();
        }
    }
}
