package org.xuanjiang.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.campaign.Track;

/** Plans of Xiji, reached through real transitions. */
final class PlanExamples {

    static final Instant NOW = Instant.parse("2022-10-10T01:00:00Z");
    static final String DRAFTER = "xiji.drafter";
    static final String LEADER = "xiji.leader";
    static final String REVIEWER = "fed.reviewer";
    static final String APPROVER = "fed.approver";
    static final List<IssuePoint> POINTS = List.of(
        new IssuePoint("场次第1行", "请明确日期", "通知三（一）"), new IssuePoint("工作措施", "请写明提问安排", null));

    private PlanExamples() {
    }

    static Plan invited() {
        return Plan.invite("p1", "c1", "xiji", APPROVER, null, NOW);
    }

    static PlannedSession line(String key, Track track, String topic) {
        return new PlannedSession(key, track, 1, topic, "县总工会领导班子成员", "县工业园区",
            LocalDate.of(2022, 11, 14), LocalDate.of(2022, 11, 14), Audience.ENTERPRISE, 35, 1);
    }

    static PlanContent content(PlannedSession... lines) {
        return new PlanContent("年底前全覆盖", "领导班子成员", "分批有序",
            lines.length == 0 ? List.of(line("k1", Track.LEADER, "以“大白话”讲“大道理”")) : List.of(lines));
    }

    /** The aggregate never looks into the document; the repository's tests seal for real. */
    static SealedContent sealed(PlanContent content) {
        return new SealedContent(content, "{}", "0".repeat(64));
    }
}
