package org.xuanjiang.session;

import java.util.Random;

/**
 * A draw by lot that anybody can repeat from what was recorded. {@link Random} serves because its sequence for a seed is
 * part of the Java specification; the seed itself is unforeseeable, see {@link Seeds}.
 */
record Sample(long seed) {

    /** Whether the lot falls on one thing that is drawn in {@code percent} of all cases. */
    boolean hits(int percent) {
        return new Random(seed).nextInt(100) < percent;
    }

    /** Which one of {@code size} things, counted from 0, the lot falls on. */
    int pick(int size) {
        return new Random(seed).nextInt(size);
    }
}
