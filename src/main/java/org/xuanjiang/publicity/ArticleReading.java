package org.xuanjiang.publicity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Units;
import org.xuanjiang.organization.deputy.DeputyActs;
import org.xuanjiang.plan.PlanChange;
import org.xuanjiang.summary.TextChanges;

/** Puts articles into the words of the forms: names for ids, Chinese for enumerations. */
@Component
public class ArticleReading {

    private final Units units;
    private final People people;
    private final DeputyActs deputyActs;
    private final Clock clock;

    ArticleReading(Units units, People people, DeputyActs deputyActs, Clock clock) {
        this.units = units;
        this.people = people;
        this.deputyActs = deputyActs;
        this.clock = clock;
    }

    public ArticleFacts facts(Article article) {
        var text = article.text();
        var version = article.current();
        return new ArticleFacts(units.get(article.owner().unitId()).name(),
            sourceName(article), article.status().label(),
            article.versions().size(), people.nameOf(version.map(ArticleVersion::writtenBy).orElse(article.offer().proposedBy())),
            text.title(), text.kind().label(), labels(text), text.body(), version.map(written -> written.text().hash()).orElse(null));
    }

    /** Where the article was proposed. */
    public String sourceName(Article article) {
        return article.offer().source().startsWith("online/") ? "网上宣讲填报" : "经验总结";
    }

    /** What differs from the version that was last reviewed; nothing while none was. */
    public List<PlanChange> changes(Article article) {
        if (article.lastReviewedBeforeCurrent().isEmpty()) {
            return List.of();
        }
        return changes(article.lastReviewedBeforeCurrent().get().text(), article.text());
    }

    /** What the later text changes in the earlier one. */
    public List<PlanChange> changes(ArticleText before, ArticleText after) {
        return Stream.of(
                TextChanges.ofWhole("标题", before.title(), after.title()),
                TextChanges.ofWhole("类型", before.kind().label(), after.kind().label()),
                TextChanges.ofWhole("发布渠道", String.join("、", labels(before)), String.join("、", labels(after))),
                TextChanges.of("正文", before.body(), after.body()))
            .flatMap(changes -> changes)
            .toList();
    }

    /** Who did what, oldest first: proposal, versions, opinions, publications. */
    public List<HistoryEntry> history(Article article) {
        var history = new ArrayList<HistoryEntry>();
        var names = deputyActs.in(article.id());
        history.add(entry(names, article.offeredAt(), article.offer().proposedBy(), "提出选题", null));
        article.versions().forEach(version ->
            history.add(entry(names, version.writtenAt(), version.writtenBy(), "送审第 " + version.number() + " 稿", null)));
        article.opinions().forEach(opinion -> history.add(entry(names, opinion.givenAt(), opinion.reviewer(),
            opinion.stage().label() + opinion.decision().label() + "（第 " + opinion.versionNumber() + " 稿）",
            opinion.opinion().isEmpty() ? null : opinion.opinion())));
        article.publications().forEach(publication -> history.add(entry(names, publication.recordedAt(), publication.recordedBy(),
            "发布于" + publication.channel().label(), publication.link().isEmpty() ? publication.note() : publication.link())));
        history.sort(Comparator.comparing(HistoryEntry::at));
        return history;
    }

    private HistoryEntry entry(DeputyActs.Names names, Instant at, String personId, String act, String opinion) {
        return new HistoryEntry(at.atZone(clock.getZone()).toOffsetDateTime(), personId == null ? "系统" : names.of(personId, at), act,
            opinion);
    }

    private static List<String> labels(ArticleText text) {
        return text.channels().stream().map(Channel::label).toList();
    }
}
