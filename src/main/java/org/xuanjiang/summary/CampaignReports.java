package org.xuanjiang.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.Unit;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.PlanOverview;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.session.Sessions;
import org.xuanjiang.summary.CampaignReport.Lacking;
import org.xuanjiang.summary.CampaignReport.UnitOnLine;
import org.xuanjiang.summary.CampaignReport.UnitOnTrack;

/** Puts together what all units of a campaign did. */
@Service
@Transactional(readOnly = true)
public class CampaignReports {

    /** Longest text of the highlights that a conclusion takes. */
    public static final int LONGEST_HIGHLIGHTS = 4_000;

    private final Campaigns campaigns;
    private final Plans plans;
    private final Summaries summaries;
    private final Sessions sessions;
    private final Units units;

    CampaignReports(Campaigns campaigns, Plans plans, Summaries summaries, Sessions sessions, Units units) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.summaries = summaries;
        this.sessions = sessions;
        this.units = units;
    }

    public CampaignReport of(String campaignId) {
        var campaign = campaigns.get(campaignId);
        var planByUnit = plans.ofCampaign(campaignId).stream()
            .collect(Collectors.toMap(PlanOverview::unitId, Function.identity()));
        var summaryByUnit = summaries.ofCampaign(campaignId).stream()
            .collect(Collectors.toMap(Summary::unitId, Function.identity()));

        var lectures = new ArrayList<UnitOnTrack>();
        var online = new ArrayList<UnitOnLine>();
        var lacking = new ArrayList<Lacking>();
        var highlights = new ArrayList<List<String>>();
        for (var unit : units.all()) {
            if (!campaign.isInvited(unit.id())) {
                continue;
            }
            var plan = Optional.ofNullable(planByUnit.get(unit.id()));
            var summary = Optional.ofNullable(summaryByUnit.get(unit.id()));
            var tracks = plan.filter(CampaignReports::wasApproved).map(approved -> figures(approved, summary).tracks())
                .orElseGet(List::of);
            tracks.stream().filter(track -> track.track() != Track.ONLINE)
                .forEach(track -> lectures.add(UnitOnTrack.of(unit.shortName(), track)));
            tracks.stream().filter(track -> track.track() == Track.ONLINE)
                .forEach(track -> online.add(UnitOnLine.of(unit.shortName(), track)));
            lacking(plan, summary).ifPresent(what -> lacking.add(new Lacking(unit.shortName(), what)));
            summary.flatMap(Summary::acceptedVersion).ifPresent(version ->
                highlights.add(lines(unit, version.content().highlights())));
        }
        return new CampaignReport(lectures, online, lacking, joined(highlights));
    }

    private static boolean wasApproved(PlanOverview plan) {
        return plan.approvedVersionNo() != null;
    }

    /** As handed in; where nothing was, as reported until now. */
    private PlanFigures figures(PlanOverview plan, Optional<Summary> summary) {
        return summary.flatMap(Summary::currentVersion).map(SummaryVersion::figures)
            .orElseGet(() -> sessions.figures(plan.id()));
    }

    private Optional<String> lacking(Optional<PlanOverview> plan, Optional<Summary> summary) {
        if (plan.isEmpty() || plans.get(plan.get().id()).currentVersion().isEmpty()) {
            return Optional.of("未报送宣讲方案");
        }
        if (!wasApproved(plan.get())) {
            return Optional.of("宣讲方案" + plan.get().status().label());
        }
        if (summary.flatMap(Summary::currentVersion).isEmpty()) {
            return Optional.of("未报送经验总结");
        }
        return summary.filter(sent -> sent.status() != SummaryStatus.ACCEPTED)
            .map(sent -> "经验总结" + sent.status().label());
    }

    private static List<String> lines(Unit unit, String highlights) {
        return highlights == null ? List.of() : highlights.lines().map(String::strip).filter(line -> !line.isEmpty())
            .map(line -> unit.shortName() + "：" + line).toList();
    }

    /** Where the space is short, every unit gives up its last lines, rather than the last units all of theirs. */
    private static String joined(List<List<String>> highlights) {
        var most = highlights.stream().mapToInt(List::size).max().orElse(0);
        for (var perUnit = most; perUnit > 0; perUnit--) {
            var limit = perUnit;
            var text = highlights.stream().flatMap(lines -> lines.stream().limit(limit)).collect(Collectors.joining("\n"));
            if (text.length() <= LONGEST_HIGHLIGHTS) {
                return text;
            }
        }
        return null;
    }
}
