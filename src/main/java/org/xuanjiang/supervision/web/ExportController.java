package org.xuanjiang.supervision.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Units;
import org.xuanjiang.supervision.Scope;
import org.xuanjiang.supervision.SupervisionAccess;
import org.xuanjiang.supervision.Workbooks;

/** Hands out register and matrix as files. */
@RestController
@RequestMapping("/api/supervision")
class ExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Workbooks workbooks;
    private final SupervisionAccess access;
    private final Campaigns campaigns;
    private final Units units;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ExportController(Workbooks workbooks, SupervisionAccess access, Campaigns campaigns, Units units, CurrentPerson currentPerson,
                     Clock clock) {
        this.workbooks = workbooks;
        this.access = access;
        this.campaigns = campaigns;
        this.units = units;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Writes one kind of workbook. */
    private interface Export {
        void write(Scope scope, Person exporter, OutputStream out);
    }

    @GetMapping("/register.xlsx")
    void register(ScopeQuery query, HttpServletResponse response) throws IOException {
        send("宣讲场次台账", query, response, workbooks::register);
    }

    @GetMapping("/matrix.xlsx")
    void matrix(ScopeQuery query, HttpServletResponse response) throws IOException {
        send("宣讲覆盖情况表", query, response, workbooks::matrix);
    }

    private void send(String name, ScopeQuery query, HttpServletResponse response, Export export) throws IOException {
        var person = currentPerson.get();
        access.requireMayLook(person);
        var scope = query.scope(access, units);
        // Refuses before the first byte.
        campaigns.get(scope.campaignId());
        var file = name + "（截至" + STAMP.format(scope.asOf().atZone(clock.getZone())) + "）.xlsx";
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(scope, person, response.getOutputStream());
    }
}
