package org.xuanjiang.audit;

import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Something long that goes on in a thread of its own, once at a time on this node, while people look how far it is. */
public final class OneAtATime {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    private final String name;
    private final SimpleAsyncTaskExecutor worker;
    private Progress running;

    /** @param name of the work, as threads and the log call it */
    public OneAtATime(String name) {
        this.name = name;
        this.worker = new SimpleAsyncTaskExecutor(name + "-");
    }

    /** Begins the work unless it is going on already. What it throws ends up in the log. */
    public synchronized void start(Consumer<Progress> work) {
        if (running == null) {
            var progress = new Progress();
            running = progress;
            worker.execute(() -> carryOut(work, progress));
        }
    }

    private void carryOut(Consumer<Progress> work, Progress progress) {
        try {
            work.accept(progress);
        } catch (RuntimeException unexpected) {
            LOG.error("{} could not be carried through", name, unexpected);
        } finally {
            synchronized (this) {
                running = null;
            }
        }
    }

    /** Empty when nothing is going on. */
    public synchronized Optional<Progress> running() {
        return Optional.ofNullable(running);
    }
}
