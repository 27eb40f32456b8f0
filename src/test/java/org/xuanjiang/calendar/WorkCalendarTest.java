package org.xuanjiang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the days that the State Council and the autonomous region published for 2022. */
class WorkCalendarTest {

    private WorkCalendar calendar;

    @BeforeEach
    void readPublishedDays() throws IOException {
        calendar = new WorkCalendar(new CalendarConfiguration().publishedDays(JsonMapper.builder().addModule(new JavaTimeModule()).build()).days());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-10, true,  a Monday",
        "2022-10-15, false, a Saturday",
        "2022-10-16, false, a Sunday",
        "2022-10-03, false, National Day on a Monday",
        "2022-10-08, true,  a Saturday that makes up for it",
        "2022-10-09, true,  a Sunday that makes up for it",
        "2022-07-11, false, Corban in Ningxia on a Monday",
        "2031-10-01, true,  a Wednesday of a year without published days"})
    void tellsWorkingDaysApart(LocalDate day, boolean working, String which) {
        assertThat(calendar.isWorkingDay(day)).as(which).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-10, 1,  2022-10-11",
        "2022-10-14, 1,  2022-10-17",
        "2022-10-15, 1,  2022-10-17",
        "2022-09-30, 1,  2022-10-08",
        "2022-09-30, 3,  2022-10-10",
        "2022-10-10, 10, 2022-10-24",
        "2022-10-10, 0,  2022-10-10"})
    void countsForwardWithoutTheDayItself(LocalDate day, int count, LocalDate result) {
        assertThat(calendar.plusWorkingDays(day, count)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-11, 1, 2022-10-10",
        "2022-10-17, 1, 2022-10-14",
        "2022-10-10, 3, 2022-09-30",
        "2022-10-10, 0, 2022-10-10"})
    void countsBackWithoutTheDayItself(LocalDate day, int count, LocalDate result) {
        assertThat(calendar.minusWorkingDays(day, count)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-10, 2022-10-11, 1",
        "2022-10-14, 2022-10-17, 1",
        "2022-09-30, 2022-10-10, 3",
        "2022-10-10, 2022-10-10, 0",
        "2022-10-11, 2022-10-10, 0"})
    void countsWhatLiesBetween(LocalDate from, LocalDate to, int days) {
        assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
    }
}
