package org.xuanjiang.audit.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.audit.healthcheck.HealthChecks;

/** The health check at a click, and its findings page by page. */
@RestController
@RequestMapping("/api/health-check")
class HealthCheckController {

    private final HealthChecks checks;
    private final AuditorAccess access;

    HealthCheckController(HealthChecks checks, AuditorAccess access) {
        this.checks = checks;
        this.access = access;
    }

    /** Answers at once; {@link #state} says how far it is. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    HealthChecks.State check() {
        checks.start(access.requireAuditor().id());
        return checks.state();
    }

    @GetMapping
    HealthChecks.State state() {
        access.requireAuditor();
        return checks.state();
    }

    @GetMapping("/findings/{rule}")
    List<HealthChecks.Finding> findings(@PathVariable String rule, @RequestParam(defaultValue = "0") int after) {
        access.requireAuditor();
        return checks.findings(rule, after);
    }
}
