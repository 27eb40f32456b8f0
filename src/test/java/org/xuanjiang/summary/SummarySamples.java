package org.xuanjiang.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.IssuePoint;
import org.xuanjiang.session.Highlight;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.session.TrackFigures;

/** Summaries in every state, each reached by the acts that lead there. */
final class SummarySamples {

    static final Instant NOW = Instant.parse("2022-12-28T02:00:00Z");
    static final String AUTHOR = "yuanzhou.drafter";
    static final String REVIEWER = "fed.reviewer";
    static final List<IssuePoint> POINTS = List.of(new IssuePoint("有效做法", "请写明由谁讲、讲多久。", "通知三（三）"),
        new IssuePoint("存在问题", "请补充新就业形态劳动者。", null));
    static final SummaryContent CONTENT = new SummaryContent("共举办宣讲 2 场。", "【专家宣讲】12月15日：现场互动交流。", "排进班前会。", null,
        null, List.of(new ArticleIdea("班前会上的二十大精神", ArticleKind.PICTURE_TEXT, List.of(Channel.WECHAT))));
    static final PlanFigures FIGURES = new PlanFigures("p1", "yuanzhou", List.of(
        new TrackFigures(Track.EXPERT, 2, 1, 1, 120, 0, 0, 0, 0, 0, 0, 0),
        new TrackFigures(Track.LEADER, 1, 1, 0, 0, 30, 0, 3, 2, 0, 0, 0),
        new TrackFigures(Track.ONLINE, 4, 0, 0, 0, 0, 0, 0, 0, 2, 4, 6)));

    private SummarySamples() {
    }

    static Summary draft() {
        return Summary.begin("s1", "c1", "p1", "yuanzhou");
    }

    static Summary submitted() {
        return draft().submit(CONTENT, FIGURES, Map.of(), AUTHOR, NOW);
    }

    static Summary returned() {
        return submitted().giveBack("两处请补充。", POINTS, REVIEWER, NOW);
    }

    static Summary in(SummaryStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case SUBMITTED -> submitted();
            case RETURNED -> returned();
            case ACCEPTED -> submitted().accept(null, REVIEWER, NOW);
            case CLOSED_UNREAD -> submitted().close(NOW);
            case CLOSED_WITHOUT -> draft().close(NOW);
        };
    }

    static Highlight highlight(Track track, int day, String place, String topic, String text) {
        return new Highlight("session-" + day, track, topic, place, LocalDate.of(2022, 12, day), text);
    }
}
