package org.xuanjiang.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days that the program brings along.
 *
 * @param unconfirmed of Ningxia, for which no document was found
 */
record PublishedDays(CalendarDays days, List<UnconfirmedDay> unconfirmed) {

    static PublishedDays of(Collection<Year> years) {
        var days = years.stream().flatMap(year -> year.documents().stream()).flatMap(Document::days).toList();
        return new PublishedDays(new CalendarDays(Map.of(), years.stream().map(Year::year).collect(Collectors.toSet())).with(days),
            years.stream().flatMap(year -> year.unconfirmed().stream()).flatMap(Unconfirmed::days).toList());
    }

    /** One file {@code calendar/<year>.json}. */
    record Year(int year, List<Document> documents, List<Unconfirmed> unconfirmed) {
    }

    record Document(String number, String title, List<Holiday> holidays, List<LocalDate> makeUpDays) {

        Stream<CalendarDay> days() {
            var source = new OfficialDocument(number, title);
            var off = holidays.stream().flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1))
                .map(date -> new CalendarDay(date, DayKind.OFF, holiday.name(), source)));
            return Stream.concat(off, makeUpDays.stream().map(date -> new CalendarDay(date, DayKind.WORK, "调休", source)));
        }
    }

    record Holiday(String name, LocalDate from, LocalDate to) {
    }

    record Unconfirmed(String name, LocalDate from, LocalDate to, String note) {

        Stream<UnconfirmedDay> days() {
            return from.datesUntil(to.plusDays(1)).map(date -> new UnconfirmedDay(date, name, note));
        }
    }
}
