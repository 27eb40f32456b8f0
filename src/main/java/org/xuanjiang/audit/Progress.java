package org.xuanjiang.audit;

import java.util.concurrent.atomic.AtomicLong;

/** How far a verification has come; read while another thread works. */
final class Progress {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    void expect(long steps) {
        total.set(steps);
    }

    void step() {
        done.incrementAndGet();
    }

    long done() {
        return done.get();
    }

    long total() {
        return total.get();
    }
}
