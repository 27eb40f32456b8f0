package org.xuanjiang.bulletin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.bulletin.Bulletin;
import org.xuanjiang.bulletin.BulletinFile;
import org.xuanjiang.bulletin.Bulletins;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.supervision.Supervision;
import org.xuanjiang.supervision.SupervisionAccess;

/** Serves the page 简报 and the bulletin as a file. */
@RestController
@RequestMapping("/api/bulletin")
class BulletinController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Bulletins bulletins;
    private final BulletinFile file;
    private final Supervision supervision;
    private final SupervisionAccess access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    BulletinController(Bulletins bulletins, BulletinFile file, Supervision supervision, SupervisionAccess access, CurrentPerson currentPerson,
                       Clock clock) {
        this.bulletins = bulletins;
        this.file = file;
        this.supervision = supervision;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Whether the page is this person's, so that others are not led to it. */
    @GetMapping("/access")
    Access access() {
        return new Access(Bulletins.mayLook(currentPerson.get()));
    }

    /** @param before id of the last campaign of the page before */
    @GetMapping("/choices")
    Choices choices(@RequestParam(required = false) String before) {
        Bulletins.requireMayLook(currentPerson.get());
        var page = supervision.campaigns(before);
        return new Choices(page.stream().map(campaign -> new Choice(campaign.id(), campaign.theme() + "（" + campaign.terms().noticeNumber() + "）"))
            .toList(), Campaigns.isFull(page) ? page.get(page.size() - 1).id() : null);
    }

    @GetMapping
    Bulletin bulletin(Question question) {
        Bulletins.requireMayLook(currentPerson.get());
        return asked(question);
    }

    @GetMapping("/file.docx")
    void file(Question question, HttpServletResponse response) throws IOException {
        Bulletins.requireMayLook(currentPerson.get());
        // Refuses before the first byte.
        var bulletin = asked(question);
        var name = "宣讲工作简报（截至" + STAMP.format(bulletin.asOf().atZoneSameInstant(clock.getZone())) + "）.docx";
        response.setContentType(DOCX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        file.write(bulletin, response.getOutputStream());
    }

    private Bulletin asked(Question question) {
        if (question.campaign() == null || question.campaign().isBlank()) {
            throw InvalidSubmission.at("campaign", "请选择宣讲活动。");
        }
        return bulletins.of(question.campaign(), access.moment(question.asOf()));
    }

    /** @param asOf {@code null} for now */
    record Question(String campaign, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime asOf) {
    }

    record Access(boolean reads) {
    }

    /** @param next where the next page goes on; {@code null} when there is none */
    record Choices(List<Choice> campaigns, String next) {
    }

    record Choice(String value, String label) {
    }
}
