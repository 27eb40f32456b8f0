package org.xuanjiang.history;

import java.util.List;
import java.util.stream.Stream;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.publicity.Article;

/**
 * A campaign, a plan or an article, with what it belongs to.
 *
 * @param plan     {@code null} for a campaign
 * @param articles of the plan; the one itself for an article; none for a campaign
 */
public record Case(CaseKind kind, Campaign campaign, Plan plan, List<Article> articles) {

    public Case {
        articles = List.copyOf(articles);
    }

    static Case of(Campaign campaign) {
        return new Case(CaseKind.CAMPAIGN, campaign, null, List.of());
    }

    static Case of(Campaign campaign, Plan plan, List<Article> articles) {
        return new Case(CaseKind.PLAN, campaign, plan, articles);
    }

    static Case of(Campaign campaign, Plan plan, Article article) {
        return new Case(CaseKind.ARTICLE, campaign, plan, List.of(article));
    }

    /** Id of the aggregate, which is the business key of its process. */
    public String id() {
        return switch (kind) {
            case CAMPAIGN -> campaign.id();
            case PLAN -> plan.id();
            case ARTICLE -> article().id();
        };
    }

    /** @return {@code null} for a campaign, which belongs to the federation */
    public String unitId() {
        return plan == null ? null : plan.unitId();
    }

    public String title() {
        return kind == CaseKind.ARTICLE ? article().text().title() : campaign.theme();
    }

    public Labelled status() {
        return switch (kind) {
            case CAMPAIGN -> campaign.status();
            case PLAN -> plan.status();
            case ARTICLE -> article().status();
        };
    }

    /** Business keys of all processes in which somebody works on it. */
    public List<String> businessKeys() {
        return switch (kind) {
            case CAMPAIGN, ARTICLE -> List.of(id());
            case PLAN -> Stream.concat(Stream.of(id()), articles.stream().map(Article::id)).toList();
        };
    }

    private Article article() {
        return articles.get(0);
    }
}
