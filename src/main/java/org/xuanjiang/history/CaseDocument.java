package org.xuanjiang.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A document of a case in all its versions, oldest first.
 *
 * @param id   {@code campaign}, {@code plan}, {@code summary} or {@code article-<id of the article>}
 * @param name in Chinese
 */
public record CaseDocument(String id, String name, List<Version> versions) {

    public CaseDocument {
        versions = List.copyOf(versions);
    }

    /**
     * What was handed in once.
     *
     * @param kindName   why it was written, or what became of it
     * @param authorName who handed it in
     * @param sha256     of the text, where one was bound to it; {@code null} elsewhere
     * @param note       {@code null} when nothing was said
     * @param passages   the whole text, in its order
     */
    public record Version(int no, String kindName, String authorName, OffsetDateTime at, String sha256, String note,
                          List<Passage> passages) {

        public Version {
            passages = List.copyOf(passages);
        }
    }

    /**
     * A part of a text that has a name.
     *
     * @param key  names it across versions, whatever its label
     * @param text may be several lines; empty, but never {@code null}
     */
    public record Passage(String key, String label, String text) {

        public Passage {
            text = text == null ? "" : text;
        }
    }
}
