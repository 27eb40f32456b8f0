package org.xuanjiang.burden.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.burden.Burden;
import org.xuanjiang.burden.BurdenMeter;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;

/** Serves the page 负担监测. */
@RestController
@RequestMapping("/api/burden")
class BurdenController {

    /** Databases know fewer years than Java. */
    private static final String MONTH = "20\\d\\d-\\d\\d";

    private final BurdenMeter meter;
    private final CurrentPerson currentPerson;

    BurdenController(BurdenMeter meter, CurrentPerson currentPerson) {
        this.meter = meter;
        this.currentPerson = currentPerson;
    }

    /** Whether the page is this person's, so that others are not led to it. */
    @GetMapping("/access")
    Access access() {
        return new Access(BurdenMeter.mayLook(currentPerson.get()));
    }

    /** @param month as 2022-12; without it the month that runs */
    @GetMapping
    Burden burden(@RequestParam(required = false) String month) {
        BurdenMeter.requireMayLook(currentPerson.get());
        return meter.of(month == null || month.isBlank() ? null : parsed(month));
    }

    private static YearMonth parsed(String month) {
        try {
            if (month.matches(MONTH)) {
                return YearMonth.parse(month);
            }
        } catch (DateTimeException noSuchMonth) {
            // Refused below.
        }
        throw InvalidSubmission.at("month", "月份请按“2022-12”的样式填写。");
    }

    record Access(boolean reads) {
    }
}
