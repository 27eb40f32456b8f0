package org.xuanjiang.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Roles;

/** The ways that have been set up. */
@Component
public class Carriers {

    /** Whose group hears of what is waiting for people of the federation. */
    private static final String FEDERATION = "federation";

    private final List<Carrier> carriers;
    private final NotificationSettings settings;

    Carriers(List<Carrier> carriers, NotificationSettings settings) {
        this.carriers = carriers;
        this.settings = settings;
    }

    public boolean has(Way way) {
        return ready().stream().anyMatch(carrier -> carrier.way() == way);
    }

    List<Carrier> ready() {
        return carriers.stream().filter(Carrier::isReady).toList();
    }

    /** The unit whose group chat hears of it, if it has one. */
    Optional<String> groupOf(NotificationEvent.Addressees addressees) {
        if (!has(Way.WECOM) || addressees.group() == null) {
            return Optional.empty();
        }
        var unit = Roles.OF_UNITS.contains(addressees.group()) ? addressees.unitId() : FEDERATION;
        return Optional.ofNullable(unit).filter(settings.webhooks()::containsKey);
    }
}
