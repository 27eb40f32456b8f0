package org.xuanjiang.notification;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code xuanjiang.notification.*}.
 *
 * @param sender     address that letters come from; without it, or without {@code spring.mail.host}, no mail is sent
 * @param webhooks   by unit, the address that takes messages for the unit's group in WeCom
 * @param quiet      whether nothing leaves the house outside office hours and on days off
 * @param from       when office hours begin
 * @param until      when they end
 * @param firstRetry wait after the first failure; doubled each time, up to four hours
 * @param attempts   after so many a message is given up
 * @param lease      for how long a node may be busy with one message before another one takes over
 */
@ConfigurationProperties("xuanjiang.notification")
public record NotificationSettings(String sender, Map<String, URI> webhooks, @DefaultValue("true") boolean quiet,
                                   @DefaultValue("08:00") LocalTime from, @DefaultValue("18:00") LocalTime until,
                                   @DefaultValue("PT1M") Duration firstRetry, @DefaultValue("15") int attempts,
                                   @DefaultValue("PT3M") Duration lease) {

    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    public NotificationSettings {
        webhooks = webhooks == null ? Map.of() : Map.copyOf(webhooks);
        webhooks.forEach((unit, address) -> {
            if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
                throw new IllegalArgumentException("xuanjiang.notification.webhooks.<unit> must be an http or https address");
            }
        });
        if (!from.isBefore(until) || attempts < 1 || lease.isNegative() || firstRetry.isNegative()) {
            throw new IllegalArgumentException("xuanjiang.notification: hours must begin before they end, attempts be positive");
        }
    }

    /** How long to wait after that many failures. */
    Duration waitAfter(int failures) {
        var wait = firstRetry;
        for (var doubled = 1; doubled < failures && wait.compareTo(LONGEST_WAIT) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
