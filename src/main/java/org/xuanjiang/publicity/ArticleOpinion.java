package org.xuanjiang.publicity;

import java.time.Instant;
import java.util.Set;

/**
 * What one reviewer said about one version.
 *
 * @param textHash hash of the text that the reviewer had before him, see {@link ArticleText#hash()}
 */
public record ArticleOpinion(int versionNumber, ReviewStage stage, ReviewDecision decision, String reviewer, String opinion,
                             Set<ReviewCheck> checks, String textHash, Instant givenAt) {

    public ArticleOpinion {
        opinion = opinion == null ? "" : opinion.strip();
        checks = Set.copyOf(checks);
    }

    boolean passes(ArticleVersion version) {
        return decision == ReviewDecision.PASS && versionNumber == version.number() && textHash.equals(version.text().hash());
    }
}
