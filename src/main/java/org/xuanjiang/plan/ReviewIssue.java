package org.xuanjiang.plan;

import java.time.Instant;

/**
 * One numbered point of a returned paper (审核意见), open until the drafter has answered it. Plans and summaries use the same.
 *
 * @param no        from 1 over the whole life of the paper
 * @param versionNo version that was returned
 * @param basis     the rule or reason; may be {@code null}
 * @param answer    {@code null} while open
 */
public record ReviewIssue(int no, int versionNo, String place, String demand, String basis, String raisedBy, Instant raisedAt,
                          String answer, String answeredBy, Instant answeredAt) {

    public boolean isOpen() {
        return answer == null;
    }

    ReviewIssue answered(String text, String personId, Instant at) {
        return new ReviewIssue(no, versionNo, place, demand, basis, raisedBy, raisedAt, text, personId, at);
    }
}
