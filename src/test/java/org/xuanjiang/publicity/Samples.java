package org.xuanjiang.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;

/** Articles in every state, each reached by the acts that lead there. */
final class Samples {

    static final Instant NOW = Instant.parse("2022-12-12T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2022, 12, 12);
    static final String WRITER = "yuanzhou.drafter";
    static final String FIRST = "yuanzhou.leader";
    static final String SECOND = "fed.publicity";
    static final String THIRD = "fed.approver";

    static final ArticleText TEXT = new ArticleText("车间班前会上的二十大精神", "班前十分钟，技能标兵用身边事讲二十大精神。",
        ArticleKind.PICTURE_TEXT, List.of(Channel.NINGGONGHUI_APP, Channel.WECHAT));

    private Samples() {
    }

    static Article idea() {
        return Article.offered("a-1", new Article.PlanOwner("c-1", "p-1", "yuanzhou"),
            new ArticleOffer("summary/s-1/0", TEXT.title(), TEXT.kind(), TEXT.channels(), "班前会宣讲。", WRITER), NOW, "run-1");
    }

    static Article inFirstReview() {
        return idea().submit(TEXT, WRITER, NOW);
    }

    static Article inSecondReview() {
        return pass(inFirstReview(), ReviewStage.FIRST, FIRST);
    }

    static Article inFinalReview() {
        return pass(inSecondReview(), ReviewStage.SECOND, SECOND);
    }

    static Article passed() {
        return pass(inFinalReview(), ReviewStage.FINAL, THIRD);
    }

    static Article published() {
        return passed().publish(on(passed(), Channel.NINGGONGHUI_APP)).publish(on(passed(), Channel.WECHAT));
    }

    static Article returned() {
        return inSecondReview().review(opinion(inSecondReview(), ReviewStage.SECOND, ReviewDecision.RETURN, SECOND));
    }

    static Article rejected() {
        return inFirstReview().review(opinion(inFirstReview(), ReviewStage.FIRST, ReviewDecision.REJECT, FIRST));
    }

    static Article in(ArticleStatus status) {
        return switch (status) {
            case IDEA -> idea();
            case WRITING -> returned();
            case FIRST_REVIEW -> inFirstReview();
            case SECOND_REVIEW -> inSecondReview();
            case FINAL_REVIEW -> inFinalReview();
            case PASSED -> passed();
            case PUBLISHED -> published();
            case REJECTED -> rejected();
            case DROPPED -> idea().drop("不再撰写");
        };
    }

    static Article pass(Article article, ReviewStage stage, String reviewer) {
        return article.review(opinion(article, stage, ReviewDecision.PASS, reviewer));
    }

    static ArticleOpinion opinion(Article article, ReviewStage stage, ReviewDecision decision, String reviewer) {
        return opinion(article, stage, decision, reviewer, Set.copyOf(stage.checks()));
    }

    static ArticleOpinion opinion(Article article, ReviewStage stage, ReviewDecision decision, String reviewer,
                                  Set<ReviewCheck> checks) {
        return new ArticleOpinion(article.versions().size(), stage, decision, reviewer,
            decision == ReviewDecision.PASS ? "" : "第二段数据请与填报一致。", checks, article.text().hash(), NOW);
    }

    static Publication on(Article article, Channel channel) {
        return new Publication(channel, "https://example.org/" + channel, TODAY, "", SECOND, null, article.text().hash(), NOW);
    }

    static Set<ArticleStatus> otherThan(ArticleStatus first, ArticleStatus... rest) {
        return EnumSet.complementOf(EnumSet.of(first, rest));
    }
}
