package org.xuanjiang.publicity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xuanjiang.kernel.Labelled;

/** The three reviews, in their order; each looks at other things. */
public enum ReviewStage implements Labelled {
    FIRST("初审", ArticleStatus.FIRST_REVIEW, ArticleStatus.SECOND_REVIEW, EnumSet.allOf(FirstCheck.class)),
    SECOND("复审", ArticleStatus.SECOND_REVIEW, ArticleStatus.FINAL_REVIEW, EnumSet.allOf(SecondCheck.class)),
    FINAL("终审", ArticleStatus.FINAL_REVIEW, ArticleStatus.PASSED, EnumSet.allOf(FinalCheck.class));

    private final String label;
    private final ArticleStatus during;
    private final ArticleStatus afterPass;
    private final List<ReviewCheck> checks;

    ReviewStage(String label, ArticleStatus during, ArticleStatus afterPass, Set<? extends ReviewCheck> checks) {
        this.label = label;
        this.during = during;
        this.afterPass = afterPass;
        this.checks = List.copyOf(checks);
    }

    @Override
    public String label() {
        return label;
    }

    ArticleStatus during() {
        return during;
    }

    ArticleStatus afterPass() {
        return afterPass;
    }

    /** What the reviewer of this stage must have checked before the article may pass. */
    public List<ReviewCheck> checks() {
        return checks;
    }
}
