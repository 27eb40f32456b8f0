package org.xuanjiang.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xuanjiang.audit.CheckpointReading;
import org.xuanjiang.audit.Occurrence;
import org.xuanjiang.audit.OccurrenceKind;
import org.xuanjiang.audit.OccurrenceQuery;
import org.xuanjiang.audit.Occurrences;
import org.xuanjiang.audit.TrailExport;
import org.xuanjiang.audit.Verifications;

/** Verification at a click, checkpoints to compare, the list of occurrences, and the trail as a file. */
@RestController
@RequestMapping("/api/trail")
class TrailController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Verifications verifications;
    private final CheckpointReading checkpoints;
    private final Occurrences occurrences;
    private final TrailExport export;
    private final AuditorAccess access;

    TrailController(Verifications verifications, CheckpointReading checkpoints, Occurrences occurrences, TrailExport export,
                    AuditorAccess access) {
        this.verifications = verifications;
        this.checkpoints = checkpoints;
        this.occurrences = occurrences;
        this.export = export;
        this.access = access;
    }

    /** Whether the person who asks may look at the trail; Cockpit shows the way there accordingly. */
    @GetMapping("/access")
    Access access() {
        return new Access(access.isAuditor());
    }

    /** Answers at once; {@link #verification} says how far it is. */
    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Verifications.State verify() {
        verifications.start(access.requireAuditor().id());
        return verifications.state();
    }

    @GetMapping("/verification")
    Verifications.State verification() {
        access.requireAuditor();
        return verifications.state();
    }

    @GetMapping("/checkpoint")
    CheckpointReading.Protection checkpoint() {
        access.requireAuditor();
        return checkpoints.protection();
    }

    /** @return the checkpoints of which this is hash or root; none when it belongs to another history */
    @GetMapping("/checkpoints/{hash:[0-9a-fA-F]{64}}")
    List<CheckpointReading.Shown> checkpointsNaming(@PathVariable String hash) {
        access.requireAuditor();
        return checkpoints.naming(hash.toLowerCase(Locale.ROOT));
    }

    @GetMapping("/occurrences")
    List<Occurrence> occurrences(@RequestParam(required = false) OccurrenceKind kind, @RequestParam(required = false) String person,
                                 @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
                                 @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
                                 @RequestParam(required = false) String after) {
        access.requireAuditor();
        return occurrences.page(new OccurrenceQuery(kind, person, from, to, after));
    }

    @GetMapping("/occurrence-kinds")
    List<Kind> kinds() {
        access.requireAuditor();
        return Stream.of(OccurrenceKind.values()).map(kind -> new Kind(kind.name(), kind.label())).toList();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export() {
        access.requireAuditor();
        return file("trail.jsonl", export::write);
    }

    @GetMapping("/anchors")
    ResponseEntity<StreamingResponseBody> anchors() {
        access.requireAuditor();
        return file("trail-anchor.jsonl", export::writeAnchors);
    }

    private static ResponseEntity<StreamingResponseBody> file(String name, StreamingResponseBody content) {
        return ResponseEntity.ok().contentType(JSON_LINES)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .body(content);
    }

    record Access(boolean auditor) {
    }

    record Kind(String value, String label) {
    }
}
