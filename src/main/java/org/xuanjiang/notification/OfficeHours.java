package org.xuanjiang.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xuanjiang.calendar.WorkCalendar;

/** Nobody is disturbed at night and on days off. */
@Component
public class OfficeHours {

    private final NotificationSettings settings;
    private final WorkCalendar calendar;
    private final Clock clock;

    OfficeHours(NotificationSettings settings, WorkCalendar calendar, Clock clock) {
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    public boolean areNow() {
        var now = clock.instant();
        return notBefore(now).equals(now);
    }

    /** That moment, or the next beginning of a working day. */
    Instant notBefore(Instant moment) {
        if (!settings.quiet()) {
            return moment;
        }
        var local = moment.atZone(clock.getZone());
        var day = local.toLocalDate();
        if (!calendar.isWorkingDay(day) || !local.toLocalTime().isBefore(settings.until())) {
            return beginning(calendar.plusWorkingDays(day, 1));
        }
        return local.toLocalTime().isBefore(settings.from()) ? beginning(day) : moment;
    }

    private Instant beginning(LocalDate day) {
        return day.atTime(settings.from()).atZone(clock.getZone()).toInstant();
    }
}
