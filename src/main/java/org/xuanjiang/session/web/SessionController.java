package org.xuanjiang.session.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.workflow.ReportTasks;

/** Session cards, and the page to which they lead. */
@Controller
class SessionController {

    private final ReportTasks reports;
    private final SessionCards cards;
    private final CurrentPerson currentPerson;
    private final String baseUrl;

    SessionController(ReportTasks reports, SessionCards cards, CurrentPerson currentPerson, @Value("${xuanjiang.base-url:}") String baseUrl) {
        this.reports = reports;
        this.cards = cards;
        this.currentPerson = currentPerson;
        this.baseUrl = baseUrl;
    }

    /** The same for every id; what it may show it asks for itself. */
    @GetMapping("/sessions/{id}/report")
    String page(@PathVariable String id) {
        return "forward:/xuanjiang/report.html";
    }

    @GetMapping("/api/sessions/{id}/report-task")
    @ResponseBody
    ReportTasks.ReportTask reportTask(@PathVariable String id) {
        return reports.of(id, currentPerson.get());
    }

    @GetMapping("/api/sessions/{id}/card")
    void card(@PathVariable String id, @RequestParam(defaultValue = "A4") SessionCards.Paper paper, HttpServletResponse response) throws IOException {
        var session = reports.session(id, currentPerson.get());
        send(List.of(session), "宣讲场次卡（" + session.arrangement().topic() + "）.pdf", paper, response);
    }

    /** All sessions of a plan that are still to be held. */
    @GetMapping("/api/plans/{id}/session-cards")
    void cards(@PathVariable String id, @RequestParam(defaultValue = "A4") SessionCards.Paper paper, HttpServletResponse response) throws IOException {
        send(reports.planned(id, currentPerson.get()), "宣讲场次卡.pdf", paper, response);
    }

    private void send(List<LectureSession> sessions, String name, SessionCards.Paper paper, HttpServletResponse response) throws IOException {
        var base = baseUrl.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : baseUrl.replaceFirst("/+$", "");
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_"), StandardCharsets.UTF_8).build().toString());
        cards.print(sessions, paper, session -> base + "/sessions/" + session + "/report", response.getOutputStream());
    }
}
