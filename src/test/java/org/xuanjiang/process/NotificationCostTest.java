package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.notification.NotificationEvent;
import org.xuanjiang.notification.NotificationEvent.Addressees;
import org.xuanjiang.notification.NotificationKind;
import org.xuanjiang.notification.Notifications;
import org.xuanjiang.notification.PostRoom;
import org.xuanjiang.support.CountedDatabase;
import org.xuanjiang.support.WholeProgram;

/** What telling people costs the act itself, and how it grows. */
@WholeProgram
@Import(CountedDatabase.Configuration.class)
class NotificationCostTest {

    @Autowired
    private Notifications notifications;
    @Autowired
    private PostRoom post;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private CountedDatabase counted;

    @Test
    void anActPaysOneStatementHoweverMuchThereIsToTell() {
        assertThat(counted.of(() -> tell(1)).statements()).isOne();
        assertThat(counted.of(() -> tell(20)).statements()).isOne();
        post.tellAll();
    }

    @Test
    void fiftyEventsAreToldWithAsManyStatementsAsOne() {
        tell(1);
        var one = counted.of(post::tellAll).statements();
        tell(50);
        var fifty = counted.of(post::tellAll).statements();
        System.out.println("telling one event: " + one + " statements, fifty at once: " + fifty);
        // After fifty it looks whether there are more.
        assertThat(fifty).isLessThanOrEqualTo(one + 1);
    }

    private void tell(int events) {
        transaction.executeWithoutResult(status -> {
            for (var number = 1; number <= events; number++) {
                notifications.tell(new NotificationEvent(NotificationKind.ARRIVED, "第" + number + "件", null, null, null, null,
                    Addressees.group("drafter", "xiji"), null));
            }
        });
    }
}
