package org.xuanjiang.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** Who may look and who may act, and up to which moment figures can be asked. */
@Component
public class SupervisionAccess {

    private final Clock clock;

    SupervisionAccess(Clock clock) {
        this.clock = clock;
    }

    /** @throws NotASupervisor unless the person watches over campaigns */
    public void requireMayLook(Person person) {
        if (!person.isIn(Roles.SUPERVISOR) && !person.isIn(Roles.AUDITOR)) {
            throw new NotASupervisor("督办人或者审计人");
        }
    }

    public boolean mayAct(Person person) {
        return person.isIn(Roles.SUPERVISOR);
    }

    /** @throws NotASupervisor unless the person may urge */
    public void requireMayAct(Person person) {
        if (!mayAct(person)) {
            throw new NotASupervisor("督办人");
        }
    }

    /**
     * The moment asked for, or now; whole seconds, because that is what is printed and asked for again.
     *
     * @throws MomentNotReached when it lies in the future
     */
    public Instant moment(OffsetDateTime asked) {
        var now = clock.instant();
        if (asked != null && asked.toInstant().isAfter(now)) {
            throw new MomentNotReached();
        }
        return (asked == null ? now : asked.toInstant()).truncatedTo(ChronoUnit.SECONDS);
    }
}
