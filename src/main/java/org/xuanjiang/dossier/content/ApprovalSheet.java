package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.deputy.DeputyActs;
import org.xuanjiang.plan.PlanActKind;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlannedSession;
import org.xuanjiang.print.Template;

/** The sheet of paper (审批单) on which a plan's signatures stand; page, type area and sizes after GB/T 9704. */
@Component
class ApprovalSheet {

    private static final Template SHEET = Template.of("dossier/approval-sheet.html");
    private static final List<PlanActKind> SIGNING = List.of(PlanActKind.SIGNED, PlanActKind.SIGNING_RETURNED);
    private static final List<PlanActKind> REVIEWING =
        List.of(PlanActKind.AGREED, PlanActKind.REVIEW_RETURNED, PlanActKind.REVIEW_REFUSED);
    private static final List<PlanActKind> APPROVING =
        List.of(PlanActKind.APPROVED, PlanActKind.APPROVAL_RETURNED, PlanActKind.APPROVAL_REFUSED);

    private final PlanDocuments documents;
    private final Wording wording;
    private final DeputyActs deputyActs;
    private final Countersignatures countersignatures;

    ApprovalSheet(PlanDocuments documents, Wording wording, DeputyActs deputyActs, Countersignatures countersignatures) {
        this.documents = documents;
        this.deputyActs = deputyActs;
        this.wording = wording;
        this.countersignatures = countersignatures;
    }

    /** Nothing for a unit that never sent in a plan. */
    void add(PlanCase plan, Folder folder) throws IOException {
        var page = page(plan);
        if (page.isPresent()) {
            folder.print("plan/approval-sheet", "宣讲方案审批单", page.get());
        }
    }

    /** Of the approved version, or of the last one before there is any; empty for a unit that has not sent in a plan. */
    Optional<String> page(PlanCase plan) {
        var versions = documents.versions(plan);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        var approved = plan.plan().text("approved_version_no");
        var version = versions.stream().filter(one -> one.text("version_no").equals(approved)).findFirst()
            .orElse(versions.get(versions.size() - 1));
        var next = versions.stream().skip(versions.indexOf(version) + 1L).findFirst().map(one -> one.instant("submitted_at")).orElse(null);
        return Optional.of(SHEET.fill(sheet(plan, version, next, documents.acts(plan))));
    }

    /** @param next when the next version was sent in; {@code null} when there is none */
    private Sheet sheet(PlanCase plan, Row version, Instant next, List<Row> acts) {
        var content = documents.content(version);
        var campaign = plan.campaign();
        var names = deputyActs.in(plan.id());
        var countersigned = countersignatures.of(plan, version.instant("submitted_at"), next);
        return new Sheet(campaign.text("issuer"), plan.unitName(), campaign.text("theme"), campaign.text("notice_number"),
            "第 " + version.text("version_no") + " 版，" + version.moment("submitted_at") + "报送", wording.person(version.text("submitted_by")),
            campaign.day("window_start") + "至" + campaign.day("window_end"), arrangements(content), content.goal(),
            together(countersigned.get("signPlan"), opinions(SIGNING, version, acts, names)),
            together(countersigned.get("reviewPlan"), opinions(REVIEWING, version, acts, names)),
            together(countersigned.get("approvePlan"), opinions(APPROVING, version, acts, names)), plan.status().label(),
            rounds(acts), version.text("sha256"));
    }

    private static String arrangements(PlanContent content) {
        return content.tracks().stream().map(track -> track.label() + content.sessions().stream().filter(line -> line.track() == track)
            .mapToInt(PlannedSession::count).sum() + "场").collect(Collectors.joining("，")) + "；共" + content.sessionCount() + "场。";
    }

    private List<Opinion> opinions(List<PlanActKind> kinds, Row version, List<Row> acts, DeputyActs.Names names) {
        return acts.stream().filter(act -> kinds.contains(PlanActKind.valueOf(act.text("kind")))
            && version.text("version_no").equals(act.text("version_no")))
            .map(act -> Opinion.of(act.label("kind", PlanActKind.class), act.text("opinion"),
                names.of(act.text("person_id"), act.instant("acted_at")), act.moment("acted_at")))
            .toList();
    }

    /**
     * Those who signed as well stand above who decided with their opinions in hand.
     *
     * @param countersigned {@code null} for nobody
     */
    private static List<Opinion> together(List<Opinion> countersigned, List<Opinion> decided) {
        return Stream.concat(Stream.ofNullable(countersigned).flatMap(List::stream), decided.stream()).toList();
    }

    private static String rounds(List<Row> acts) {
        var counted = acts.stream().collect(Collectors.groupingBy(act -> PlanActKind.valueOf(act.text("kind")), Collectors.counting()));
        return Map.of("单位审签退回", PlanActKind.SIGNING_RETURNED, "审核退回", PlanActKind.REVIEW_RETURNED, "批准环节退回", PlanActKind.APPROVAL_RETURNED)
            .entrySet().stream().filter(kind -> counted.containsKey(kind.getValue())).sorted(Map.Entry.comparingByValue())
            .map(kind -> kind.getKey() + counted.get(kind.getValue()) + "次").collect(Collectors.joining("，"));
    }

    private record Sheet(String issuer, String unit, String theme, String notice, String version, String submitter, String window,
                         String arrangements, String goal, List<Opinion> signing, List<Opinion> reviewing, List<Opinion> approving,
                         String result, String rounds, String sha256) {

        /** Asked by the template. */
        boolean wasReturned() {
            return !rounds.isEmpty();
        }
    }
}
