package org.xuanjiang.publicity;

import org.xuanjiang.kernel.Labelled;

/** Where an article stands. */
public enum ArticleStatus implements Labelled {
    IDEA("待撰稿"),
    WRITING("修改中"),
    FIRST_REVIEW("初审中"),
    SECOND_REVIEW("复审中"),
    FINAL_REVIEW("终审中"),
    PASSED("已通过，待发布"),
    PUBLISHED("已发布"),
    REJECTED("不予采用"),
    DROPPED("已撤稿");

    private final String label;

    ArticleStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Nothing more happens to the article. */
    public boolean isFinal() {
        return this == PUBLISHED || this == REJECTED || this == DROPPED;
    }
}
