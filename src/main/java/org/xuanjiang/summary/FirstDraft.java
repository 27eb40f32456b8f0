package org.xuanjiang.summary;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.ArticleMaterial;
import org.xuanjiang.session.Highlight;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.session.TrackFigures;

/** What a summary starts from, so that nothing that was reported has to be typed again. */
final class FirstDraft {

    private static final int LONGEST_HIGHLIGHTS = 10_000;
    private static final int LONGEST_TITLE = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final List<Channel> USUAL_CHANNELS = List.of(Channel.NINGGONGHUI_APP, Channel.WECHAT);

    private FirstDraft() {
    }

    static SummaryContent of(PlanFigures figures, List<Highlight> highlights, List<ArticleMaterial> recordings) {
        return new SummaryContent(overview(figures), lines(highlights), null, null, null, ideas(highlights, recordings));
    }

    private static String overview(PlanFigures figures) {
        var parts = new ArrayList<String>();
        for (var track : figures.tracks()) {
            parts.add(track.track() == Track.ONLINE ? onLine(track) : inRooms(track));
        }
        if (figures.concernsRaised() > 0) {
            parts.add("收集职工关切 " + figures.concernsRaised() + " 条，已回应 " + figures.concernsReplied() + " 条");
        }
        return parts.isEmpty() ? null : String.join("；", parts) + "。";
    }

    private static String inRooms(TrackFigures track) {
        var line = "计划" + track.track().label() + " " + track.promised() + " 场，举办 " + track.held() + " 场";
        if (track.counted() > 0) {
            line += "，清点听众 " + track.counted() + " 人";
        }
        if (track.estimated() > 0) {
            line += "，估计听众 " + track.estimated() + " 人";
        }
        return line;
    }

    private static String onLine(TrackFigures track) {
        return "网上开设专栏 " + track.columns() + " 个，报送原创稿件 " + track.ownPieces() + " 篇，转载 " + track.reposts() + " 篇";
    }

    /** Whole lines only; what finds no room is still among the facts that the form shows. */
    private static String lines(List<Highlight> highlights) {
        var text = new StringBuilder();
        for (var highlight : highlights) {
            var line = line(highlight);
            if (text.length() + line.length() + 1 > LONGEST_HIGHLIGHTS) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static String line(Highlight highlight) {
        var where = highlight.place() == null ? "" : "，" + highlight.place();
        return "【" + highlight.track().label() + "】" + DAY.format(highlight.heldOn()) + where + "："
            + highlight.text().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Every recording, and the first highlight of each track: a proposal, not a quota; the drafter strikes what does not fit. */
    private static List<ArticleIdea> ideas(List<Highlight> highlights, List<ArticleMaterial> recordings) {
        var ideas = recordings.stream()
            .map(recording -> new ArticleIdea(fitting(recording.title()), recording.kind(), USUAL_CHANNELS))
            .collect(Collectors.toCollection(ArrayList::new));
        var firstOfTrack = new LinkedHashMap<Track, Highlight>();
        highlights.forEach(highlight -> firstOfTrack.putIfAbsent(highlight.track(), highlight));
        firstOfTrack.values().forEach(highlight -> ideas.add(new ArticleIdea(
            fitting(highlight.track().label() + "：" + highlight.topic()), ArticleKind.PICTURE_TEXT, USUAL_CHANNELS)));
        return ideas;
    }

    private static String fitting(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
