package org.xuanjiang.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.session.Promises.NOW;
import static org.xuanjiang.session.Promises.planned;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    /** Known values: were the algorithm ever replaced, no recorded draw could be repeated any more. */
    @ParameterizedTest
    @CsvSource({"42, 30, false", "42, 31, true", "7, 36, false", "7, 37, true", "-1, 13, false", "-1, 14, true"})
    void theSameSeedDrawsTheSameForEver(long seed, int percent, boolean hit) {
        assertThat(new Sample(seed).hits(percent)).isEqualTo(hit);
    }

    @Test
    void aRecordedDrawCanBeRepeated() {
        LongStream.range(0, 200).forEach(seed -> {
            var check = SessionCheck.drawn("check", planned(), 20, seed, NOW);

            assertThat(new Sample(check.seed()).hits(check.percent())).isEqualTo(check.sampled());
        });
    }

    @Test
    void everyMemberOfABatchCanBeDrawn() {
        assertThat(LongStream.range(0, 500).mapToObj(seed -> new Sample(seed).pick(6)).distinct())
            .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    }

    @Test
    void aCheckEndsOnceAndOnlyIfDrawn() {
        var sampled = SessionCheck.drawn("check", planned(), 100, 1, NOW);
        var closed = sampled.closed(CheckResult.CONFIRMED, null, "fed.reviewer", NOW);

        assertThat(closed.isOpen()).isFalse();
        assertThatThrownBy(() -> closed.closed(CheckResult.LAPSED, null, null, NOW)).isInstanceOf(CheckAlreadyClosed.class);
        assertThatThrownBy(() -> SessionCheck.drawn("check", planned(), 0, 1, NOW).closed(CheckResult.LAPSED, null, null, NOW))
            .isInstanceOf(CheckNotDrawn.class);
    }
}
