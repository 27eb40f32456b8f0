package org.xuanjiang.session;

import java.time.LocalDate;
import org.xuanjiang.campaign.Channel;

/** Something published elsewhere and passed on; listed, never reviewed, and without a quota. */
public record Repost(String title, String source, Channel channel, LocalDate repostedOn, String link) {
}
