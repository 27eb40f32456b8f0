package org.xuanjiang.audit.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xuanjiang.audit.AuditorsOnly;
import org.xuanjiang.audit.TrailExport;
import org.xuanjiang.audit.Verifications;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** Verification at a click, and the trail as a file. */
@RestController
@RequestMapping("/api/trail")
class TrailController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Verifications verifications;
    private final TrailExport export;
    private final CurrentPerson currentPerson;

    TrailController(Verifications verifications, TrailExport export, CurrentPerson currentPerson) {
        this.verifications = verifications;
        this.export = export;
        this.currentPerson = currentPerson;
    }

    /** Answers at once; {@link #verification} says how far it is. */
    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Verifications.State verify() {
        requireAuditor();
        verifications.start();
        return verifications.state();
    }

    @GetMapping("/verification")
    Verifications.State verification() {
        requireAuditor();
        return verifications.state();
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export() {
        export.record(requireAuditor().id());
        return ResponseEntity.ok().contentType(JSON_LINES)
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("trail.jsonl").build().toString())
            .body(export::write);
    }

    private Person requireAuditor() {
        var person = currentPerson.get();
        if (!person.isIn(Roles.AUDITOR)) {
            throw new AuditorsOnly();
        }
        return person;
    }
}
