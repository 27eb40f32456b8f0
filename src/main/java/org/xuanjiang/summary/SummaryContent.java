package org.xuanjiang.summary;

import java.util.List;

/**
 * The words of a summary.
 *
 * @param highlights what stood out (亮点), one line each
 * @param practices  what worked and others may take over (有效做法)
 * @param articles   what is worth publishing; may be empty
 */
public record SummaryContent(String overview, String highlights, String practices, String problems, String suggestions,
                             List<ArticleIdea> articles) {

    public SummaryContent {
        articles = List.copyOf(articles);
    }
}
