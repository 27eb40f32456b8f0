package org.xuanjiang.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Time stands still until a test moves it; the engine's clock moves along. */
public final class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The day after the notice was issued, a Friday. */
    public static final LocalDateTime START = LocalDateTime.of(2022, 12, 9, 9, 0);

    private Instant now;

    public TestClock() {
        moveTo(START);
    }

    public void moveTo(LocalDateTime moment) {
        now = moment.atZone(ZONE).toInstant();
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void advance(Duration time) {
        moveTo(LocalDateTime.ofInstant(now.plus(time), ZONE));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("the program knows one zone");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
