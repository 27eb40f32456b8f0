package org.xuanjiang.notification;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes down what people should hear of, in the transaction of the act that is told: either both happen or neither. All of one
 * transaction are one batch, written just before it commits; whom it reaches and how is found out later, while nobody waits.
 */
@Service
public class Notifications {

    private final Events events;

    Notifications(Events events) {
        this.events = events;
    }

    /** @throws IllegalStateException outside a transaction */
    public void tell(NotificationEvent event) {
        var pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.registerSynchronization(pending);
            TransactionSynchronizationManager.bindResource(this, pending);
        }
        pending.events.add(event);
    }

    private final class Pending implements TransactionSynchronization {

        private final List<NotificationEvent> events = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            Notifications.this.events.add(events);
            events.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Notifications.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Notifications.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Notifications.this);
        }
    }
}
