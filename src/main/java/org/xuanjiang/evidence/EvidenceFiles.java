package org.xuanjiang.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.kernel.FieldProblem;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Sha256;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** The files that were taken in: who may see them, which reports name them, how they are handed out and swept. */
@Service
public class EvidenceFiles {

    private final FileRepository files;
    private final ContentRepository contents;
    private final UploadRepository uploads;
    private final BlockRepository blocks;
    private final EvidenceProperties limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceFiles(FileRepository files, ContentRepository contents, UploadRepository uploads, BlockRepository blocks,
                  EvidenceProperties limits, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.contents = contents;
        this.uploads = uploads;
        this.blocks = blocks;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What may be uploaded, for people to read before they choose. */
    public List<Accepted> accepted() {
        return Stream.of(FileType.Kind.values()).map(kind -> new Accepted(kind.label(),
            FileType.of(kind).flatMap(type -> type.endings().stream()).toList(),
            FileType.of(kind).map(FileType::mediaType).toList(), limits.limitOf(kind).toBytes())).toList();
    }

    /**
     * @param name     of the kind, in Chinese
     * @param endings  without dots
     * @param maxBytes of a single file
     */
    public record Accepted(String name, List<String> endings, List<String> mediaTypes, long maxBytes) {
    }

    /** All files added to a task, whether its report names them or not yet. */
    public List<EvidenceFile> ofTask(String taskId) {
        return files.ofTask(taskId);
    }

    public List<EvidenceFile> ofSession(String sessionId) {
        return files.ofSession(sessionId);
    }

    /**
     * Evidence that this person may see: once a report names it, everybody who sees the unit's work; before, those who draft for it.
     *
     * @throws EvidenceNotFound when it is not
     */
    public EvidenceFile get(String fileId, Person person) {
        return files.find(fileId).filter(file -> person.belongsTo(file.unitId()) && file.keeperId() == null)
            .filter(file -> file.sessionId() != null || person.isIn(Roles.DRAFTER))
            .orElseThrow(EvidenceNotFound::new);
    }

    /** @throws EvidenceNotFound when the file is no picture */
    public byte[] preview(EvidenceFile file, Preview preview) {
        return contents.preview(file.sha256(), preview).orElseThrow(EvidenceNotFound::new);
    }

    /**
     * Hands out the bytes, one block at a time. The last one is held back until all of them have been held against the hash: a file
     * that was changed behind our back arrives cut off and cannot pass for the whole.
     */
    public void send(EvidenceFile file, OutputStream out) throws IOException {
        var digest = Sha256.digest();
        byte[] heldBack = null;
        for (var start : blocks.starts(file.sha256())) {
            if (heldBack != null) {
                out.write(heldBack);
            }
            heldBack = blocks.block(file.sha256(), start);
            digest.update(heldBack);
        }
        if (heldBack == null || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IllegalStateException("the bytes of evidence " + file.id() + " are not those that were kept");
        }
        out.write(heldBack);
    }

    /**
     * Makes files of a task part of the report of a session, in the transaction of the report.
     *
     * @param field where the form lists them
     * @throws InvalidSubmission naming each one that is not there, is another unit's, or already in another report
     */
    @Transactional
    public List<EvidenceFile> attach(List<String> fileIds, String sessionId, String unitId, String field) {
        var problems = new ArrayList<FieldProblem>();
        var attached = new ArrayList<EvidenceFile>();
        for (var i = 0; i < fileIds.size(); i++) {
            var file = files.find(fileIds.get(i)).filter(found -> found.unitId().equals(unitId)).orElse(null);
            if (file == null || !files.attach(file.id(), sessionId)) {
                problems.add(new FieldProblem(field + "[" + i + "]", "第" + (i + 1) + "个文件已不存在，请删除后重新上传。"));
            } else {
                attached.add(file);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidSubmission(problems);
        }
        return attached;
    }

    /**
     * A file that waits for something other than a report.
     *
     * @throws EvidenceNotFound when the pile has no such file
     */
    public EvidenceFile waiting(String fileId, String pile) {
        return files.find(fileId).filter(file -> file.taskId().equals(pile) && file.isUnused()).orElseThrow(EvidenceNotFound::new);
    }

    /**
     * Gives a waiting file to its keeper, in the transaction that makes use of it.
     *
     * @return the file as it is kept; when the keeper has had the same content before, that one
     */
    @Transactional
    public EvidenceFile keep(EvidenceFile file, String keeperId) {
        var before = files.ofTask(keeperId).stream().filter(kept -> kept.sha256().equals(file.sha256())).findAny();
        if (before.isPresent()) {
            remove(file);
            return before.get();
        }
        if (!files.keep(file.id(), keeperId)) {
            throw new EvidenceNotFound();
        }
        return files.find(file.id()).orElseThrow(EvidenceNotFound::new);
    }

    /** @throws EvidenceNotFound when the keeper has no file with this content */
    public EvidenceFile keptBy(String keeperId, String sha256) {
        return files.ofTask(keeperId).stream().filter(file -> file.sha256().equals(sha256)).findAny().orElseThrow(EvidenceNotFound::new);
    }

    /** Files with one of these contents under reports of other sessions, of whatever unit. */
    public List<EvidenceFile> reportedElsewhere(Collection<String> hashes, String exceptSessionId) {
        return files.reportedElsewhere(hashes, exceptSessionId);
    }

    /** @throws FileAlreadyReported when a report names it */
    public void requireUnreported(EvidenceFile file) {
        if (file.sessionId() != null) {
            throw new FileAlreadyReported();
        }
    }

    /** Whether or not somebody was faster, it is gone then, unless something names it. */
    public void remove(EvidenceFile file) {
        transaction.executeWithoutResult(status -> {
            files.removeUnused(file.id());
            forget(file.sha256());
        });
    }

    /** Tasks, and piles beside them, with files that nothing names although they have been there for a while. */
    public List<String> tasksWithUnusedFiles() {
        return files.tasksWithUnused(clock.instant().minus(limits.keepUnused()));
    }

    /** The task is over, and its report named other files or none; or it never was a task but a pile. */
    public void removeUnused(String taskId) {
        transaction.executeWithoutResult(status ->
            files.ofTask(taskId).stream().filter(EvidenceFile::isUnused).forEach(file -> files.removeUnused(file.id())));
    }

    /** Forgets uploads with which nobody goes on, and bytes of which nothing speaks any more. */
    public void sweep() {
        uploads.untouchedSince(clock.instant().minus(limits.keepUnused())).forEach(upload -> transaction.executeWithoutResult(status -> {
            blocks.remove(upload.id());
            uploads.remove(upload.id());
        }));
        contents.unused().forEach(sha256 -> transaction.executeWithoutResult(status -> forget(sha256)));
    }

    private void forget(String sha256) {
        if (contents.lock(sha256) && !contents.isUsed(sha256)) {
            blocks.remove(sha256);
            contents.remove(sha256);
        }
    }
}
