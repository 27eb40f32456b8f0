package org.xuanjiang.summary;

import java.util.List;

/** One version of a summary as forms show it. */
public record SummaryFacts(int versionNo, String submittedByName, String overview, String highlights, String practices,
                           String problems, String suggestions, List<Idea> articles) {

    /** One article that it proposes. */
    public record Idea(String title, String kindName, List<String> channelNames) {
    }
}
