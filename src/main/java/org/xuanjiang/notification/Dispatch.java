package org.xuanjiang.notification;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes one letter after the other out of the outbox and gives it to its carrier. */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final String node = UUID.randomUUID().toString();
    private final Deliveries deliveries;
    private final Carriers carriers;
    private final NotificationSettings settings;
    private final OfficeHours hours;
    private final Clock clock;

    Dispatch(Deliveries deliveries, Carriers carriers, NotificationSettings settings, OfficeHours hours, Clock clock) {
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.settings = settings;
        this.hours = hours;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${xuanjiang.notification.interval:PT2S}", fixedDelayString = "${xuanjiang.notification.interval:PT2S}")
    void run() {
        try {
            deliveries.giveUpOnVanished();
            carriers.ready().forEach(this::empty);
        } catch (TransientDataAccessException busy) {
            LOG.debug("letters are sent next time: {}", busy.getMessage());
        }
    }

    /** Sends what is due by this way, until nothing is or the other side is down. */
    private void empty(Carrier carrier) {
        for (var letter = deliveries.take(carrier.way(), node, settings.lease()); letter.isPresent();
             letter = deliveries.take(carrier.way(), node, settings.lease())) {
            if (!carried(carrier, letter.get())) {
                return;
            }
        }
    }

    /** @return whether it makes sense to go on */
    private boolean carried(Carrier carrier, Deliveries.Taken letter) {
        if (letter.obsolete()) {
            deliveries.dropped(letter.id(), node);
            return true;
        }
        try {
            carrier.carry(letter, () -> deliveries.handOver(letter.id(), node));
            deliveries.sent(letter.id(), node);
            return true;
        } catch (NotDelivered not) {
            return settled(letter, not);
        }
    }

    private boolean settled(Deliveries.Taken letter, NotDelivered not) {
        switch (not.certainty()) {
            case UNKNOWN -> deliveries.uncertain(letter.id(), node, not.getMessage());
            case REFUSED_FOR_GOOD -> deliveries.failed(letter.id(), node, not.getMessage());
            case REFUSED, UNREACHABLE -> tryAgain(letter, not);
        }
        LOG.info("{} {} not delivered ({}): {}", letter.way(), letter.id(), not.certainty(), not.getMessage());
        return not.certainty() != NotDelivered.Certainty.UNREACHABLE;
    }

    private void tryAgain(Deliveries.Taken letter, NotDelivered not) {
        if (letter.attempts() >= settings.attempts()) {
            deliveries.failed(letter.id(), node, not.getMessage());
        } else {
            var later = clock.instant().plus(settings.waitAfter(letter.attempts()));
            deliveries.again(letter.id(), node, not.getMessage(), letter.check() ? later : hours.notBefore(later));
        }
    }
}
