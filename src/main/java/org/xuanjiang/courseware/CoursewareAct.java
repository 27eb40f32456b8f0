package org.xuanjiang.courseware;

import java.time.Instant;
import org.xuanjiang.kernel.Labelled;

/**
 * Something done about a courseware.
 *
 * @param opinion {@code null} when nothing was said
 * @param sha256  of the file that it was about
 */
public record CoursewareAct(Kind kind, String personId, Instant at, String opinion, String sha256) {

    /** What can be done. */
    public enum Kind implements Labelled {
        ENTERED("登记"),
        CLEARED("审核通过"),
        RETURNED("退回"),
        WITHDRAWN("停用");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
