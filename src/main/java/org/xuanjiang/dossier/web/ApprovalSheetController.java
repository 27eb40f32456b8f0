package org.xuanjiang.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.dossier.content.Contents;
import org.xuanjiang.history.Cases;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.print.PdfPrinter;

/** Prints the approval sheet of a plan for everybody who works on it, as it stands now; the dossier holds the last one. */
@RestController
class ApprovalSheetController {

    private final Cases cases;
    private final Contents contents;
    private final PdfPrinter printer;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ApprovalSheetController(Cases cases, Contents contents, PdfPrinter printer, CurrentPerson currentPerson, Clock clock) {
        this.cases = cases;
        this.contents = contents;
        this.printer = printer;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping("/api/plans/{id}/approval-sheet")
    void sheet(@PathVariable String id, HttpServletResponse response) throws IOException {
        var about = cases.get(id, currentPerson.get());
        var page = contents.approvalSheet(about.id()).orElseThrow(NoPlanToPrint::new);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("宣讲方案审批单.pdf", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        printer.print(page, clock.instant().truncatedTo(ChronoUnit.SECONDS), response.getOutputStream());
    }
}
