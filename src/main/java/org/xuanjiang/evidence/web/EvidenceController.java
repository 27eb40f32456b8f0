package org.xuanjiang.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.FileFacts;
import org.xuanjiang.evidence.Preview;
import org.xuanjiang.evidence.Upload;
import org.xuanjiang.evidence.Uploads;
import org.xuanjiang.evidence.workflow.TaskEvidence;
import org.xuanjiang.organization.CurrentPerson;

/**
 * An upload begins at its task and goes on block by block; the header {@code Upload-Offset} says where a block begins. A file is
 * never shown in place, only a preview, which is a JPEG of our own.
 */
@RestController
class EvidenceController {

    private final TaskEvidence ofTasks;
    private final Uploads uploads;
    private final EvidenceFiles files;
    private final Downloads downloads;
    private final CurrentPerson currentPerson;

    EvidenceController(TaskEvidence ofTasks, Uploads uploads, EvidenceFiles files, Downloads downloads,
                       CurrentPerson currentPerson) {
        this.ofTasks = ofTasks;
        this.uploads = uploads;
        this.files = files;
        this.downloads = downloads;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/tasks/{taskId}/evidence")
    List<FileFacts> ofTask(@PathVariable String taskId) {
        return ofTasks.filesOf(taskId, currentPerson.get()).stream().map(FileFacts::of).toList();
    }

    @PostMapping("/api/tasks/{taskId}/evidence")
    Progress begin(@PathVariable String taskId, @RequestBody NewFile file) {
        return Progress.of(ofTasks.begin(taskId, currentPerson.get(), file.name(), file.bytes(), file.changed()));
    }

    @GetMapping("/api/evidence/uploads/{id}")
    Progress progress(@PathVariable String id) {
        return Progress.of(uploads.get(id, currentPerson.get().id()));
    }

    @PutMapping(path = "/api/evidence/uploads/{id}/content", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Progress receive(@PathVariable String id, @RequestHeader("Upload-Offset") long offset, HttpServletRequest request) throws IOException {
        var block = request.getInputStream().readNBytes(Uploads.LONGEST_BLOCK + 1);
        return new Progress(id, uploads.receive(id, currentPerson.get().id(), offset, block));
    }

    @PostMapping("/api/evidence/uploads/{id}/completion")
    FileFacts complete(@PathVariable String id) {
        return FileFacts.of(uploads.complete(id, currentPerson.get().id()));
    }

    @DeleteMapping("/api/evidence/uploads/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        uploads.cancel(id, currentPerson.get().id());
    }

    @DeleteMapping("/api/evidence/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        ofTasks.remove(id, currentPerson.get());
    }

    @GetMapping("/api/evidence/{id}/content")
    void content(@PathVariable String id, HttpServletResponse response) throws IOException {
        downloads.send(files.get(id, currentPerson.get()), response);
    }

    @GetMapping(path = "/api/evidence/{id}/small")
    void small(@PathVariable String id, HttpServletResponse response) throws IOException {
        preview(id, Preview.SMALL, response);
    }

    @GetMapping(path = "/api/evidence/{id}/large")
    void large(@PathVariable String id, HttpServletResponse response) throws IOException {
        preview(id, Preview.LARGE, response);
    }

    private void preview(String id, Preview side, HttpServletResponse response) throws IOException {
        var bytes = files.preview(files.get(id, currentPerson.get()), side);
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLength(bytes.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        response.getOutputStream().write(bytes);
    }
}
