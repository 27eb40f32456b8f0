package org.xuanjiang.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Refusal;
import org.xuanjiang.kernel.Sha256;
import org.xuanjiang.kernel.TimeOrderedId;

/**
 * Takes files in, block by block, each block in a transaction of its own: after a lost connection the next one continues where
 * the last one ended, and a block that is sent twice counts once. Only who began an upload goes on with it.
 */
@Service
public class Uploads {

    /** Files that one report may name. */
    public static final int MOST_FILES = 20;
    /** The longest block; a request to our API is no longer than twice this. */
    public static final int LONGEST_BLOCK = BlockRepository.LONGEST;

    private static final int LONGEST_NAME = 1_000;

    private final UploadRepository uploads;
    private final BlockRepository blocks;
    private final ContentRepository contents;
    private final FileRepository files;
    private final Examination examination;
    private final EvidenceProperties limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(UploadRepository uploads, BlockRepository blocks, ContentRepository contents, FileRepository files, Examination examination,
            EvidenceProperties limits, TransactionTemplate transaction, Clock clock) {
        this.uploads = uploads;
        this.blocks = blocks;
        this.contents = contents;
        this.files = files;
        this.examination = examination;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins to take a file, or goes on with the same one.
     *
     * @param taskId where it belongs: a task, or a pile of files for something else
     * @param name   as it is called on the person's own machine
     * @param size   in bytes
     * @throws Refusal when it is too long for its kind, or there is no room for it
     */
    public Upload begin(String taskId, String unitId, String personId, String name, long size, long modifiedAt) {
        if (name != null && name.length() > LONGEST_NAME) {
            throw InvalidSubmission.at("name", "文件名过长，请改短后再上传。");
        }
        if (size <= 0) {
            throw InvalidSubmission.at("size", "这是一个空文件，请检查后重新选择。");
        }
        var safe = FileName.safe(name);
        requireAllowedLength(safe, size);
        var wanted = new Upload(TimeOrderedId.next(), taskId, unitId, personId, safe, size, modifiedAt, 0);
        try {
            return transaction.execute(status -> uploads.findSame(wanted).orElseGet(() -> added(wanted)));
        } catch (DuplicateKeyException begunElsewhere) {
            return uploads.findSame(wanted).orElseThrow(() -> begunElsewhere);
        }
    }

    private Upload added(Upload wanted) {
        requireRoom(wanted);
        uploads.add(wanted, clock.instant());
        return wanted;
    }

    /** A first look: what the name promises may be longer than what is inside turns out to be allowed. */
    private void requireAllowedLength(String name, long size) {
        var kind = FileType.promisedBy(name).map(FileType::kind).orElse(FileType.Kind.DOCUMENT);
        var limit = limits.limitOf(kind);
        if (size > limit.toBytes()) {
            throw new FileTooLarge(kind.label(), limit.toMegabytes());
        }
    }

    private void requireRoom(Upload wanted) {
        if (files.ofTask(wanted.taskId()).size() >= MOST_FILES) {
            throw new TooManyFiles(MOST_FILES);
        }
        var unitId = wanted.unitId();
        if (files.keptBy(unitId) + uploads.announcedBy(unitId) + wanted.size() > limits.unitQuota().toBytes()) {
            throw new UnitQuotaExhausted(limits.unitQuota().toMegabytes() + " MB");
        }
    }

    /** @throws UploadNotFound when there is none, or it is somebody else's */
    public Upload get(String uploadId, String personId) {
        return uploads.find(uploadId).filter(upload -> upload.personId().equals(personId)).orElseThrow(UploadNotFound::new);
    }

    /**
     * @param offset where the block begins
     * @return bytes received so far
     * @throws UploadOutOfStep when the block does not continue them
     */
    public long receive(String uploadId, String personId, long offset, byte[] block) {
        if (block.length == 0 || block.length > LONGEST_BLOCK) {
            throw InvalidSubmission.at("", "上传的数据块大小不对，请刷新页面后重新上传。");
        }
        return transaction.execute(status -> {
            var upload = locked(uploadId, personId);
            var end = offset + block.length;
            if (offset >= 0 && end <= upload.received()) {
                // Sent again because the answer was lost.
                return upload.received();
            }
            if (offset != upload.received()) {
                throw new UploadOutOfStep(upload.received());
            }
            if (end > upload.size()) {
                throw InvalidSubmission.at("", "收到的内容比文件长，文件可能刚刚被修改，请重新选择后上传。");
            }
            if (offset == 0 && block.length >= Math.min(upload.size(), Examination.HEAD)) {
                examination.refuseEarly(block);
            }
            blocks.add(uploadId, offset, block);
            uploads.advance(uploadId, end, clock.instant());
            return end;
        });
    }

    /**
     * Examines what has arrived and keeps it; the same again gives the same file. A refused file is gone, with its upload.
     *
     * @throws UploadIncomplete when bytes are missing
     */
    public EvidenceFile complete(String uploadId, String personId) {
        var earlier = completedBefore(uploadId, personId);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var upload = get(uploadId, personId);
        if (!upload.isComplete()) {
            throw new UploadIncomplete();
        }
        try (var folder = WorkFolder.create()) {
            var received = received(upload, folder.path().resolve("received"));
            var content = examination.examine(received, folder.path());
            return keep(upload, received, content);
        } catch (ExaminationBusy later) {
            throw later;
        } catch (Refusal refused) {
            cancel(uploadId, personId);
            throw refused;
        }
    }

    private Optional<EvidenceFile> completedBefore(String uploadId, String personId) {
        return files.find(uploadId).filter(file -> file.uploadedBy().equals(personId));
    }

    private Path received(Upload upload, Path file) {
        try (var out = Files.newOutputStream(file)) {
            blocks.copy(upload.id(), out);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private EvidenceFile keep(Upload upload, Path received, Content content) {
        var receivedSha256 = Sha256.of(received);
        var unchanged = content.file().equals(received);
        var sha256 = unchanged ? receivedSha256 : Sha256.of(content.file());
        var file = new EvidenceFile(upload.id(), upload.taskId(), upload.unitId(), null, null, content.type(), FileName.of(upload.name(), content.type()),
            length(content.file()), sha256, receivedSha256, content.takenAt(), upload.personId(), clock.instant());
        try {
            return transaction.execute(status -> keep(upload, file, content, unchanged));
        } catch (DuplicateKeyException sameContentElsewhere) {
            return transaction.execute(status -> keep(upload, file, content, unchanged));
        }
    }

    private EvidenceFile keep(Upload upload, EvidenceFile file, Content content, boolean unchanged) {
        if (uploads.lock(upload.id()).isEmpty()) {
            // Another window has completed it in the meantime.
            return completedBefore(upload.id(), upload.personId()).orElseThrow(UploadNotFound::new);
        }
        var ofTask = files.ofTask(upload.taskId());
        var same = ofTask.stream().filter(other -> other.sha256().equals(file.sha256())).findAny();
        if (same.isEmpty() && ofTask.size() >= MOST_FILES) {
            throw new TooManyFiles(MOST_FILES);
        }
        if (same.isEmpty() && !contents.lock(file.sha256())) {
            contents.add(file.sha256(), file.size(), content);
            if (unchanged) {
                blocks.handOver(upload.id(), file.sha256());
            } else {
                blocks.addAll(file.sha256(), content.file());
            }
        }
        blocks.remove(upload.id());
        uploads.remove(upload.id());
        return same.orElseGet(() -> {
            files.add(file);
            return file;
        });
    }

    /** Forgets an upload; nothing happens when there is none. */
    public void cancel(String uploadId, String personId) {
        transaction.executeWithoutResult(status -> uploads.lock(uploadId).filter(upload -> upload.personId().equals(personId))
            .ifPresent(upload -> {
                blocks.remove(uploadId);
                uploads.remove(uploadId);
            }));
    }

    private Upload locked(String uploadId, String personId) {
        return uploads.lock(uploadId).filter(upload -> upload.personId().equals(personId)).orElseThrow(UploadNotFound::new);
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
