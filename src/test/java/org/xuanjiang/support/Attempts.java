package org.xuanjiang.support;

import java.util.Locale;
import java.util.Random;

/**
 * How much a generated suite tries, and from which seed. {@code -Dxuanjiang.test.attempts=<n>} and
 * {@code -Dxuanjiang.test.seed=<n>} set both for a longer run; a failure is repeated with the seed that its line prints.
 */
public final class Attempts {

    private static final long DEFAULT_SEED = 20221209;

    private final String suite;
    private final int planned;
    private final long seed;

    private Attempts(String suite, int planned, long seed) {
        this.suite = suite;
        this.planned = planned;
        this.seed = seed;
    }

    /** @param usually how many attempts a build makes when nobody asks for more */
    public static Attempts of(String suite, int usually) {
        return new Attempts(suite, Integer.getInteger("xuanjiang.test.attempts", usually),
            Long.getLong("xuanjiang.test.seed", DEFAULT_SEED));
    }

    public int planned() {
        return planned;
    }

    public long seed() {
        return seed;
    }

    /** The same sequence for the same seed, whatever other suites drew. */
    public Random random() {
        return new Random(seed);
    }

    /** @param outcome for example {@code 0 succeeded} */
    public void report(long made, String outcome) {
        System.out.println(String.format(Locale.ROOT, "%s: %,d attempts, %s, seed %d", suite, made, outcome, seed));
    }
}
