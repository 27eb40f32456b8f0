package org.xuanjiang.session;

import java.time.LocalDate;
import org.xuanjiang.campaign.Channel;

/** A column (专栏) opened on one of the platforms. */
public record OnlineColumn(Channel channel, String name, String link, LocalDate openedOn) {
}
