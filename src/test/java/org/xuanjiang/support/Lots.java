package org.xuanjiang.support;

import java.util.Random;
import java.util.stream.LongStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.xuanjiang.session.Seeds;

/** Makes the draw of session checks fall as a test needs it; the draw itself is the real one. */
public final class Lots implements Seeds {

    private static final long FALLS_AT_ONE_PERCENT = seedDrawing(0);
    private static final long FALLS_AT_A_HUNDRED_PERCENT = seedDrawing(99);

    private long seed = FALLS_AT_A_HUNDRED_PERCENT;

    public void fallOnEverySession() {
        seed = FALLS_AT_ONE_PERCENT;
    }

    public void fallOnNoSession() {
        seed = FALLS_AT_A_HUNDRED_PERCENT;
    }

    @Override
    public long next() {
        return seed;
    }

    private static long seedDrawing(int number) {
        return LongStream.range(0, 100_000).filter(seed -> new Random(seed).nextInt(100) == number).findFirst().orElseThrow();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Lots lots() {
            return new Lots();
        }
    }
}
