package org.xuanjiang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every day from 2022 to 2026 against the wording of the notices, which is kept here apart from the program's data. Of Ningxia's own
 * days only those of 2022 are confirmed.
 */
class PublishedArrangementsTest {

    private static final String NOTICE_2022 = """
        元旦：1月1日至1月3日放假，共3天。
        春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
        清明节：4月3日至4月5日放假调休，共3天。4月2日（星期六）上班。
        劳动节、开斋节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
        端午节：6月3日至6月5日放假，共3天。
        古尔邦节：7月11日至7月12日放假，共2天。
        中秋节：9月10日至9月12日放假，共3天。
        国庆节：10月1日至10月7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。""";
    private static final String NOTICE_2023 = """
        元旦：1月1日至1月2日放假，与上年12月31日连休。
        春节：1月21日至1月27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
        清明节：4月5日至4月5日放假，共1天。
        劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
        端午节：6月22日至6月24日放假调休，共3天。6月25日（星期日）上班。
        中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。""";
    private static final String NOTICE_2024 = """
        元旦：1月1日至1月1日放假，与周末连休。
        春节：2月10日至2月17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。
        清明节：4月4日至4月6日放假调休，共3天。4月7日（星期日）上班。
        劳动节：5月1日至5月5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
        端午节：6月10日至6月10日放假，与周末连休。
        中秋节：9月15日至9月17日放假调休，共3天。9月14日（星期六）上班。
        国庆节：10月1日至10月7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。""";
    private static final String NOTICE_2025 = """
        元旦：1月1日至1月1日放假1天，不调休。
        春节：1月28日至2月4日放假调休，共8天。1月26日（星期日）、2月8日（星期六）上班。
        清明节：4月4日至4月6日放假，共3天。
        劳动节：5月1日至5月5日放假调休，共5天。4月27日（星期日）上班。
        端午节：5月31日至6月2日放假，共3天。
        国庆节、中秋节：10月1日至10月8日放假调休，共8天。9月28日（星期日）、10月11日（星期六）上班。""";
    private static final String NOTICE_2026 = """
        元旦：1月1日至1月3日放假调休，共3天。1月4日（星期日）上班。
        春节：2月15日至2月23日放假调休，共9天。2月14日（星期六）、2月28日（星期六）上班。
        清明节：4月4日至4月6日放假，共3天。
        劳动节：5月1日至5月5日放假调休，共5天。5月9日（星期六）上班。
        端午节：6月19日至6月21日放假，共3天。
        中秋节：9月25日至9月27日放假，共3天。
        国庆节：10月1日至10月7日放假调休，共7天。9月20日（星期日）、10月10日（星期六）上班。""";

    private static final Pattern OFF = Pattern.compile("：(\\d+)月(\\d+)日至(\\d+)月(\\d+)日放假");
    private static final Pattern WORK = Pattern.compile("(\\d+)月(\\d+)日（星期([六日])）");

    private final WorkCalendar calendar = new WorkCalendar(published().days());

    @ParameterizedTest
    @CsvSource({"2022, 247", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void everyDayOfTheYearIsAsTheNoticeSays(int year, int workingDays) {
        var notice = notice(year);
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        OFF.matcher(notice).results().forEach(days -> day(year, days.group(1), days.group(2))
            .datesUntil(day(year, days.group(3), days.group(4)).plusDays(1)).forEach(off::add));
        WORK.matcher(notice).results().forEach(day -> {
            var date = day(year, day.group(1), day.group(2));
            assertThat(date.getDayOfWeek()).as("as the notice itself says").isEqualTo(day.group(3).equals("六") ? DayOfWeek.SATURDAY : DayOfWeek.SUNDAY);
            work.add(date);
        });
        var asTheNoticeSays = new SoftAssertions();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(date ->
            asTheNoticeSays.assertThat(calendar.isWorkingDay(date)).as("%s %s", date, date.getDayOfWeek()).isEqualTo(isWorkingDay(date, off, work)));
        asTheNoticeSays.assertAll();
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(workingDays);
    }

    /** From each day of these years, three working days on: counted one by one, and by the calendar. */
    @Test
    void countsOverEveryHolidayAsOneWouldOnPaper() {
        LocalDate.of(2022, 1, 1).datesUntil(LocalDate.of(2026, 12, 25)).forEach(date -> {
            var later = calendar.plusWorkingDays(date, 3);
            assertThat(date.plusDays(1).datesUntil(later.plusDays(1)).filter(calendar::isWorkingDay)).as("from " + date).hasSize(3);
            assertThat(calendar.isWorkingDay(later)).isTrue();
            assertThat(calendar.workingDaysBetween(date, later)).isEqualTo(3);
        });
    }

    @Test
    void everyDayNamesItsDocument() {
        assertThat(published().days().byDate().values()).hasSizeGreaterThan(150).allSatisfy(day -> {
            assertThat(day.document().title()).matches("(国务院|宁夏回族自治区人民政府)办公厅关于20\\d\\d年部分节假日安排的通知");
            if (day.document().title().startsWith("国务院")) {
                assertThat(day.document().number()).matches("国办发明电〔20\\d\\d〕\\d+号");
            }
        });
    }

    @Test
    void whatNoDocumentConfirmsIsNamedAndCountsAsItsWeekday() {
        var unconfirmed = published().unconfirmed();
        assertThat(unconfirmed).extracting(UnconfirmedDay::name).containsOnly("开斋节", "古尔邦节");
        assertThat(unconfirmed.stream().map(day -> day.date().getYear()).distinct()).containsExactlyInAnyOrder(2023, 2024, 2025, 2026);
        assertThat(unconfirmed).allSatisfy(day -> assertThat(calendar.isWorkingDay(day.date()))
            .isEqualTo(isWorkingDay(day.date(), Set.of(), Set.of())));
    }

    @Test
    void saysWhichYearsItKnows() {
        assertThat(calendar.knowsYear(2026)).isTrue();
        assertThat(calendar.knowsYear(2027)).as("nothing was published when this was written").isFalse();
    }

    private static boolean isWorkingDay(LocalDate date, Set<LocalDate> off, Set<LocalDate> work) {
        return work.contains(date) || !off.contains(date) && date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    private static LocalDate day(int year, String month, String day) {
        return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day)).atYear(year);
    }

    private static String notice(int year) {
        return switch (year) {
            case 2022 -> NOTICE_2022;
            case 2023 -> NOTICE_2023;
            case 2024 -> NOTICE_2024;
            case 2025 -> NOTICE_2025;
            case 2026 -> NOTICE_2026;
            default -> throw new IllegalArgumentException("no notice of " + year);
        };
    }

    private static PublishedDays published() {
        try {
            return new CalendarConfiguration().publishedDays(JsonMapper.builder().addModule(new JavaTimeModule()).build());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the days of the program cannot be read", unreadable);
        }
    }
}
