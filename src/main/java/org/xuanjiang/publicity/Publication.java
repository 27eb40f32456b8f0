package org.xuanjiang.publicity;

import java.time.Instant;
import java.time.LocalDate;
import org.xuanjiang.campaign.Channel;

/**
 * An article has appeared on one channel.
 *
 * @param link       address under which it can be read; empty for print, then {@code note} names paper and page
 * @param recordedBy who recorded it by hand; {@code null} when a connector published it
 * @param connector  endpoint that published it; {@code null} when recorded by hand
 * @param textHash   hash of the text that was published
 */
public record Publication(Channel channel, String link, LocalDate publishedOn, String note, String recordedBy,
                          String connector, String textHash, Instant recordedAt) {

    public Publication {
        link = link == null ? "" : link.strip();
        note = note == null ? "" : note.strip();
    }
}
