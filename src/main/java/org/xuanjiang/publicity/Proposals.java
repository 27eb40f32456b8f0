package org.xuanjiang.publicity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.session.ArticleMaterial;
import org.xuanjiang.session.OnlineWork;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.summary.ArticleIdea;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.Summary;
import org.xuanjiang.summary.SummaryVersion;

/** Collects what a unit has proposed for publication: own pieces of its online report, ideas of its accepted summary. */
@Component
class Proposals {

    private final Sessions sessions;
    private final Summaries summaries;

    Proposals(Sessions sessions, Summaries summaries) {
        this.sessions = sessions;
        this.summaries = summaries;
    }

    List<ArticleOffer> of(String planId) {
        var onLine = sessions.onlineWork(planId).stream().filter(work -> work.report() != null).flatMap(Proposals::pieces);
        var summed = summaries.find(planId).stream().flatMap(summary -> summary.acceptedVersion().stream()
            .flatMap(version -> ideas(summary, version, sessions.articleMaterial(planId))));
        return Stream.concat(onLine, summed).toList();
    }

    private static Stream<ArticleOffer> pieces(OnlineWork work) {
        var pieces = work.report().ownPieces();
        return IntStream.range(0, pieces.size()).mapToObj(index -> new ArticleOffer("online/" + work.id() + "/" + index,
            pieces.get(index).title(), pieces.get(index).kind(), pieces.get(index).channels(), "", work.reportedBy()));
    }

    private static Stream<ArticleOffer> ideas(Summary summary, SummaryVersion version, List<ArticleMaterial> recorded) {
        var ideas = version.content().articles();
        return IntStream.range(0, ideas.size()).mapToObj(index -> new ArticleOffer("summary/" + summary.id() + "/" + index,
            ideas.get(index).title(), ideas.get(index).kind(), ideas.get(index).channels(),
            material(ideas.get(index), version.content().highlights(), recorded), version.submittedBy()));
    }

    /** The highlights of the track that the title names, else all of them; and where the recording of this title can be watched. */
    private static String material(ArticleIdea idea, String highlights, List<ArticleMaterial> recorded) {
        var named = Stream.of(Track.values()).map(Track::label).filter(idea.title()::contains).toList();
        var fitting = highlights.lines().filter(line -> named.stream().anyMatch(line::contains)).toList();
        var links = recorded.stream().filter(material -> material.link() != null && material.title().equals(idea.title()))
            .map(material -> "成片链接：" + material.link());
        return Stream.concat(fitting.isEmpty() ? highlights.lines() : fitting.stream(), links).collect(Collectors.joining("\n"));
    }
}
