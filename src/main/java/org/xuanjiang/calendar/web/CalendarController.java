package org.xuanjiang.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xuanjiang.calendar.CalendarChanged;
import org.xuanjiang.calendar.CalendarDay;
import org.xuanjiang.calendar.DayKind;
import org.xuanjiang.calendar.OwnDays;
import org.xuanjiang.calendar.UnconfirmedDay;
import org.xuanjiang.organization.CurrentPerson;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** Serves the page 工作日历: everybody may see what deadlines are counted by. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final int EARLIEST_YEAR = 2022;

    private final OwnDays ownDays;
    private final CurrentPerson currentPerson;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarController(OwnDays ownDays, CurrentPerson currentPerson, People people, ApplicationEventPublisher events, Clock clock) {
        this.ownDays = ownDays;
        this.currentPerson = currentPerson;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    Year year(@RequestParam(required = false) Integer year) {
        var person = currentPerson.get();
        var thisYear = LocalDate.now(clock).getYear();
        var asked = year == null ? thisYear : Math.max(EARLIEST_YEAR, Math.min(year, thisYear + 1));
        var present = ownDays.present();
        var changes = ownDays.changes();
        var own = changes.stream().flatMap(change -> change.days().stream()).map(CalendarDay::date).collect(Collectors.toSet());
        return new Year(asked, IntStream.rangeClosed(EARLIEST_YEAR, thisYear + 1).boxed().toList(), present.years().contains(asked),
            present.ofYear(asked).stream().map(day -> Day.of(day, own)).toList(), ownDays.unconfirmed(asked),
            changes.stream().map(this::row).toList(), mayKeep(person));
    }

    @PostMapping("/days")
    Entered enter(@RequestBody NewDays days) {
        var person = currentPerson.get();
        if (!mayKeep(person)) {
            throw new NotTheCalendarsKeeper();
        }
        var id = ownDays.enter(days.days(), days.document(), person.id());
        // Outside the transaction: each deadline follows in one of its own.
        events.publishEvent(new CalendarChanged(id));
        return new Entered(ownDays.changes().stream().filter(change -> change.id().equals(id)).findFirst().map(OwnDays.Change::moved).orElse(0));
    }

    private static boolean mayKeep(Person person) {
        return person.isIn(Roles.REVIEWER);
    }

    private ChangeRow row(OwnDays.Change change) {
        return new ChangeRow(change.at(), people.nameOf(change.personId()), change.document().number(), change.document().title(),
            change.days().stream().map(day -> Day.of(day, Set.of(day.date()))).toList(), change.moved());
    }

    /** @param known whether a notice of that year is known; if not, weekdays count */
    record Year(int year, List<Integer> years, boolean known, List<Day> days, List<UnconfirmedDay> unconfirmed, List<ChangeRow> changes,
                boolean mayEnter) {
    }

    /** @param own whether the federation has entered it */
    record Day(LocalDate date, DayKind kind, String kindName, String name, String documentNumber, String documentTitle, boolean own) {

        static Day of(CalendarDay day, Set<LocalDate> own) {
            return new Day(day.date(), day.kind(), day.kind().label(), day.name(), day.document().number(), day.document().title(),
                own.contains(day.date()));
        }
    }

    /** @param moved open deadlines that have followed */
    record ChangeRow(OffsetDateTime at, String personName, String documentNumber, String documentTitle, List<Day> days, int moved) {
    }

    record Entered(int moved) {
    }
}
