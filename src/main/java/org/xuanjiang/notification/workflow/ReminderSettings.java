package org.xuanjiang.notification.workflow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code xuanjiang.reminders.*}, all in working days.
 *
 * @param before     before the deadline, when the person is reminded for the first time
 * @param leader     after it, when the leader hears of it
 * @param supervisor after it, when the supervisor hears of it
 */
@ConfigurationProperties("xuanjiang.reminders")
record ReminderSettings(@DefaultValue("1") int before, @DefaultValue("2") int leader, @DefaultValue("4") int supervisor) {

    ReminderSettings {
        if (before < 1 || leader < 1 || supervisor <= leader) {
            throw new IllegalArgumentException("xuanjiang.reminders: at least one working day each, the supervisor after the leader");
        }
    }
}
