package org.xuanjiang.history;

import org.xuanjiang.campaign.Track;

/** How a sentence names a lecture. */
final class Subject {

    private Subject() {
    }

    /** Quotation marks within quotation marks are single. */
    static String of(Track track, String topic) {
        return track.label() + "“" + topic.replace('“', '‘').replace('”', '’') + "”";
    }
}
