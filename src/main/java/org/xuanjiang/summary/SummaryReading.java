package org.xuanjiang.summary;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.HistoryEntry;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.deputy.DeputyActs;
import org.xuanjiang.plan.PlanChange;

/** Puts summaries into the words of the forms: names for ids, Chinese for enumerations. */
@Component
public class SummaryReading {

    private static final String SYSTEM = "系统";

    private final People people;
    private final DeputyActs deputyActs;
    private final Clock clock;

    SummaryReading(People people, DeputyActs deputyActs, Clock clock) {
        this.people = people;
        this.deputyActs = deputyActs;
        this.clock = clock;
    }

    /** Who did what, oldest first. */
    public List<HistoryEntry> history(Summary summary) {
        var names = deputyActs.in(summary.planId());
        return summary.acts().stream()
            .map(act -> new HistoryEntry(act.at().atZone(clock.getZone()).toOffsetDateTime(),
                act.personId() == null ? SYSTEM : names.of(act.personId(), act.at()), act.kind().label(), act.opinion()))
            .toList();
    }

    public SummaryFacts facts(SummaryVersion version) {
        var content = version.content();
        return new SummaryFacts(version.no(), people.nameOf(version.submittedBy()), content.overview(), content.highlights(),
            content.practices(), content.problems(), content.suggestions(),
            content.articles().stream()
                .map(idea -> new SummaryFacts.Idea(idea.title(), idea.kind().label(), labels(idea.channels())))
                .toList());
    }

    /** What differs from the version that was returned; nothing for a first version. */
    public List<PlanChange> changes(Summary summary) {
        if (summary.returnedVersion().isEmpty()) {
            return List.of();
        }
        return changes(summary.returnedVersion().get(), summary.currentVersion().orElseThrow());
    }

    /** What the later version changes in the earlier one. */
    public List<PlanChange> changes(SummaryVersion earlier, SummaryVersion later) {
        var before = earlier.content();
        var after = later.content();
        return Stream.of(
                TextChanges.of("总体情况", before.overview(), after.overview()),
                TextChanges.of("工作亮点", before.highlights(), after.highlights()),
                TextChanges.of("有效做法", before.practices(), after.practices()),
                TextChanges.of("存在问题", before.problems(), after.problems()),
                TextChanges.of("意见建议", before.suggestions(), after.suggestions()),
                TextChanges.of("拟宣传稿件", ideas(before), ideas(after)))
            .flatMap(changes -> changes)
            .toList();
    }

    private static String ideas(SummaryContent content) {
        return content.articles().stream()
            .map(idea -> idea.kind().label() + "《" + idea.title() + "》（" + String.join("、", labels(idea.channels())) + "）")
            .collect(Collectors.joining("\n"));
    }

    private static List<String> labels(List<? extends Labelled> values) {
        return values.stream().map(Labelled::label).toList();
    }
}
