package org.xuanjiang.delegation;

import java.time.Instant;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Labelled;

/**
 * What somebody else than its holder is asked to say about a task. It ends once: answered, or withdrawn with a reason.
 *
 * @param personId   who is asked
 * @param stance     {@code null} until it is answered, and for an opinion that takes none
 * @param answeredBy the person, or who stood for them
 */
public record Counsel(String id, String taskId, Kind kind, String askedBy, String personId, String question, Instant askedAt, Stance stance,
                      String opinion, String answeredBy, Instant answeredAt, String withdrawnBy, Instant withdrawnAt, String withdrawnReason) {

    static final int LONGEST_OPINION = 1000;

    /** What an opinion is asked for. */
    public enum Kind implements Labelled {
        /** The task goes to the person and comes back with the opinion. */
        CONSULTATION("征求意见"),
        /** The review ends only when the person has signed as well. */
        COUNTERSIGNATURE("加签");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Of a countersigner. */
    public enum Stance implements Labelled {
        AGREE("同意"),
        DISAGREE("不同意");

        private final String label;

        Stance(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static Counsel ask(String id, String taskId, Kind kind, String askedBy, String personId, String question, Instant at) {
        return new Counsel(id, taskId, kind, askedBy, personId, question, at, null, null, null, null, null, null, null);
    }

    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null;
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /**
     * @param text blank for a countersigner who agrees without a word
     * @throws CounselEnded      when it was answered or withdrawn before
     * @throws InvalidSubmission when what is said is not enough
     */
    Counsel answer(Stance said, String text, String personId, Instant at) {
        requireOpen();
        if (kind == Kind.COUNTERSIGNATURE && said == null) {
            throw InvalidSubmission.at("stance", "请选择同意或者不同意。");
        }
        if ((kind == Kind.CONSULTATION || said == Stance.DISAGREE) && (text == null || text.isBlank())) {
            throw InvalidSubmission.at("opinion", kind == Kind.CONSULTATION ? "请填写意见。" : "不同意的，请填写意见。");
        }
        if (text != null && text.strip().length() > LONGEST_OPINION) {
            throw InvalidSubmission.at("opinion", "意见不能超过 " + LONGEST_OPINION + " 个字。");
        }
        return new Counsel(id, taskId, kind, askedBy, this.personId, question, askedAt, kind == Kind.CONSULTATION ? null : said,
            text == null || text.isBlank() ? null : text.strip(), personId, at, null, null, null);
    }

    /** @throws CounselEnded when it was answered or withdrawn before */
    Counsel withdraw(String personId, String reason, Instant at) {
        requireOpen();
        return new Counsel(id, taskId, kind, askedBy, this.personId, question, askedAt, null, null, null, null, personId, at, reason);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new CounselEnded();
        }
    }
}
