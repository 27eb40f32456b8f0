package org.xuanjiang.supervision.web;

import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.supervision.Looks;
import org.xuanjiang.supervision.Overview;
import org.xuanjiang.supervision.Overviews;
import org.xuanjiang.supervision.SupervisionAccess;

/** Serves the page 领导一览. */
@RestController
@RequestMapping("/api/overview")
class OverviewController {

    private final Overviews overviews;
    private final Looks looks;
    private final SupervisionAccess access;
    private final CurrentPerson currentPerson;

    OverviewController(Overviews overviews, Looks looks, SupervisionAccess access, CurrentPerson currentPerson) {
        this.overviews = overviews;
        this.looks = looks;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    Overview overview() {
        return overviews.of(currentPerson.get());
    }

    /** Whether the page is this person's, so that others are not led to it. */
    @GetMapping("/access")
    Access access() {
        return new Access(Overviews.mayLook(currentPerson.get()));
    }

    /** The page stands on the screen. */
    @PostMapping("/looks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void looked(@RequestBody Look look) {
        var person = currentPerson.get();
        Overviews.requireMayLook(person);
        if (look.asOf() == null) {
            throw InvalidSubmission.at("asOf", "请写明看到的是什么时间的情况。");
        }
        looks.seen(person.id(), access.moment(look.asOf()));
    }

    record Access(boolean leads) {
    }

    /** @param asOf which moment the page showed */
    record Look(OffsetDateTime asOf) {
    }
}
