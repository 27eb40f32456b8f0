package org.xuanjiang.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * Ids of our rows and of the engine's: RFC 9562 version 7, so that new rows land at the right edge of every index.
 */
public final class TimeOrderedId {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private TimeOrderedId() {
    }

    public static String next() {
        return GENERATOR.generate().toString();
    }
}
