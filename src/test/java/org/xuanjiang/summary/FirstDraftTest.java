package org.xuanjiang.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanjiang.summary.SummarySamples.FIGURES;
import static org.xuanjiang.summary.SummarySamples.highlight;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.ArticleMaterial;
import org.xuanjiang.session.PlanFigures;

class FirstDraftTest {

    @Test
    void tellsWhatWasReportedSoThatNobodyTypesItAgain() {
        var draft = FirstDraft.of(FIGURES,
            List.of(highlight(Track.EXPERT, 15, "市职工活动中心六楼会议室", "专题辅导", "现场互动\n交流。"),
                highlight(Track.EXPERT, 18, null, "再次辅导", "座无虚席。"),
                highlight(Track.LEADER, 20, "定点帮扶村", "蹲点宣讲", "当面答疑。")),
            List.of(new ArticleMaterial("x", "云课堂第一讲", ArticleKind.SHORT_VIDEO, List.of(), null)));

        assertThat(draft.overview()).isEqualTo("计划专家宣讲 2 场，举办 1 场，清点听众 120 人；计划领导宣讲 1 场，举办 1 场，估计听众 30 人；"
            + "网上开设专栏 2 个，报送原创稿件 4 篇，转载 6 篇；收集职工关切 3 条，已回应 2 条。");
        assertThat(draft.highlights().lines()).containsExactly(
            "【专家宣讲】12月15日，市职工活动中心六楼会议室：现场互动 交流。",
            "【专家宣讲】12月18日：座无虚席。",
            "【领导宣讲】12月20日，定点帮扶村：当面答疑。");
        assertThat(draft.articles()).extracting(ArticleIdea::title).containsExactly("云课堂第一讲", "专家宣讲：专题辅导", "领导宣讲：蹲点宣讲");
        assertThat(draft.articles()).extracting(ArticleIdea::kind)
            .containsExactly(ArticleKind.SHORT_VIDEO, ArticleKind.PICTURE_TEXT, ArticleKind.PICTURE_TEXT);
    }

    @Test
    void staysEmptyWhereNothingWasReported() {
        var draft = FirstDraft.of(new PlanFigures("p1", "yuanzhou", List.of()), List.of(), List.of());
        assertThat(draft).isEqualTo(new SummaryContent(null, null, null, null, null, List.of()));
    }

    @Test
    void neverExceedsWhatTheFormTakes() {
        var many = Collections.nCopies(60, highlight(Track.EXPERT, 15, "礼堂", "题".repeat(300), "讲".repeat(400)));
        var draft = FirstDraft.of(FIGURES, many, List.of());
        assertThat(draft.highlights()).hasSizeLessThanOrEqualTo(10_000).endsWith("讲");
        assertThat(draft.highlights().lines()).allMatch(line -> line.length() > 400);
        assertThat(draft.articles().get(0).title()).hasSizeLessThanOrEqualTo(200);
    }
}
