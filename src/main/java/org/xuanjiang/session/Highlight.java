package org.xuanjiang.session;

import java.time.LocalDate;
import org.xuanjiang.campaign.Track;

/** What a unit found worth telling about a session; summaries start from it. */
public record Highlight(String sessionId, Track track, String topic, String place, LocalDate heldOn, String text) {
}
