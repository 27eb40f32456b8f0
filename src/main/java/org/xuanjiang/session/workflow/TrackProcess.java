package org.xuanjiang.session.workflow;

import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;

/** Finds the process of a track by its name; the models write {@code ${trackProcess.of(track)}}. */
@Component
public class TrackProcess {

    public String of(String track) {
        return Track.valueOf(track).processId();
    }
}
