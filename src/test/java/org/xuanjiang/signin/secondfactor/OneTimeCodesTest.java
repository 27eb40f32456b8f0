package org.xuanjiang.signin.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 has them (appendix B, its last six digits), and how far clocks may go wrong. */
class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(at(second).stepOf(SECRET, code)).hasValue(second / 30);
    }

    @Test
    void stepBeforeAndAfterCountAndNoOther() {
        var code = "005924";
        var begin = 1234567890L / 30 * 30;

        assertThat(at(begin - 30).stepOf(SECRET, code)).as("half a minute early").hasValue(begin / 30);
        assertThat(at(begin + 59).stepOf(SECRET, code)).as("just over").hasValue(begin / 30);
        assertThat(at(begin - 31).stepOf(SECRET, code)).isEmpty();
        assertThat(at(begin + 60).stepOf(SECRET, code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"005925", "5924", "0059240", "'', 005924", "一二三四五六"})
    void otherTextIsNoCode(String typed) {
        assertThat(at(1234567890).stepOf(SECRET, typed)).isEmpty();
    }

    private static OneTimeCodes at(long second) {
        return new OneTimeCodes(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
