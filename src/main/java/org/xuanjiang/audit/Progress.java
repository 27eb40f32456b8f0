package org.xuanjiang.audit;

import java.util.concurrent.atomic.AtomicLong;

/** How far something long has come; read while another thread works. */
public final class Progress {

    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    public void expect(long steps) {
        total.set(steps);
    }

    public void step() {
        done.incrementAndGet();
    }

    public long done() {
        return done.get();
    }

    public long total() {
        return total.get();
    }
}
