package org.xuanjiang.burden;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.organization.Units;

/** Measures what forms cost those who fill them in. */
@Service
@Transactional(readOnly = true)
public class BurdenMeter {

    private static final int MONTHS = 6;
    private static final String PARTS = " · ";
    private static final String URGED = "【督办】";

    private final BurdenRecords records;
    private final Units units;
    private final Clock clock;

    BurdenMeter(BurdenRecords records, Units units, Clock clock) {
        this.records = records;
        this.units = units;
        this.clock = clock;
    }

    public static boolean mayLook(Person person) {
        return person.isIn(Roles.REVIEWER) || person.isIn(Roles.SUPERVISOR);
    }

    /** @throws NotAMeterReader unless the person makes or watches over the federation's demands */
    public static void requireMayLook(Person person) {
        if (!mayLook(person)) {
            throw new NotAMeterReader();
        }
    }

    /** @param asked {@code null} for the month that runs */
    public Burden of(YearMonth asked) {
        var month = asked == null ? YearMonth.now(clock) : asked;
        var byUnit = records.byUnit(begin(month), begin(month.plusMonths(1))).stream()
            .collect(Collectors.toMap(BurdenRecords.Sum::key, Function.identity()));
        var unitLines = units.all().stream().filter(unit -> byUnit.containsKey(unit.id())).map(unit -> {
            var sum = byUnit.get(unit.id());
            return new Burden.UnitLine(unit.name(), sum.completed(), sum.typed(), sum.kept(), sum.minutes());
        }).toList();
        var formLines = records.byForm(begin(month), begin(month.plusMonths(1))).stream()
            .map(sum -> new Burden.FormLine(formName(sum.name()), sum.completed(), sum.typed(), sum.kept(), sum.minutes()))
            .sorted(Comparator.comparing(Burden.FormLine::formName)).toList();
        var months = IntStream.range(0, MONTHS).mapToObj(back -> month.minusMonths(MONTHS - 1L - back)).map(one -> {
            var sum = records.total(begin(one), begin(one.plusMonths(1)));
            return new Burden.MonthSum(one, sum.completed(), sum.typed(), sum.kept());
        }).toList();
        return new Burden(month, unitLines, formLines, months);
    }

    /** Without the unit and the topic that its task has in the list. */
    private static String formName(String taskName) {
        return taskName.split(PARTS, 2)[0].replace(URGED, "");
    }

    private OffsetDateTime begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
