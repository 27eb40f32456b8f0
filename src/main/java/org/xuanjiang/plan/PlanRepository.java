package org.xuanjiang.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

    private final JdbcClient jdbc;
    private final ContentSeal seal;
    private final PlannedLectures lectures;

    PlanRepository(JdbcClient jdbc, ContentSeal seal, PlannedLectures lectures) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.lectures = lectures;
    }

    Optional<Plan> find(String id) {
        return jdbc.sql("select * from plan where id = :id").param("id", id).query((row, n) -> plan(row)).optional();
    }

    /** In the order of invitation. */
    List<PlanOverview> ofCampaigns(List<String> campaignIds) {
        return jdbc.sql("select * from plan where campaign_id in (:campaignIds) order by id")
            .param("campaignIds", campaignIds)
            .query((row, n) -> new PlanOverview(row.getString("id"), row.getString("campaign_id"), row.getString("unit_id"),
                PlanStatus.valueOf(row.getString("status")), stage(row), row.getObject("approved_version_no", Integer.class)))
            .list();
    }

    /** What the newest versions of this unit's plans say, over all campaigns. */
    List<PlanContent> newestOfUnit(String unitId, int most) {
        return jdbc.sql("""
                select v.document, v.sha256 from plan_version v join plan p on p.id = v.plan_id where p.unit_id = :unitId
                order by v.submitted_at desc, v.plan_id desc, v.version_no desc fetch first %d rows only""".formatted(most))
            .param("unitId", unitId)
            .query((row, n) -> seal.open(row.getString("document"), row.getString("sha256")).content())
            .list();
    }

    void insert(Plan plan) {
        bind("""
            insert into plan (id, campaign_id, unit_id, status, stage, approved_version_no, revision)
            values (:id, :campaignId, :unitId, :status, :stage, :approvedVersionNo, :revision)
            """, plan)
            .param("campaignId", plan.campaignId())
            .param("unitId", plan.unitId())
            .update();
        append(plan);
        keepState(plan, plan.revision());
    }

    /** @throws PlanChanged when somebody else saved it since it was read */
    void save(Plan plan) {
        var rows = bind("""
            update plan set status = :status, stage = :stage, approved_version_no = :approvedVersionNo, revision = revision + 1
            where id = :id and revision = :revision
            """, plan).update();
        if (rows == 0) {
            throw new PlanChanged();
        }
        append(plan);
        keepState(plan, plan.revision() + 1);
    }

    /** A plan moves with its acts, and what follows from one of them happens at the same moment. */
    private void keepState(Plan plan, int revision) {
        bind("""
            insert into plan_state (plan_id, revision, since, status, stage, approved_version_no)
            values (:id, :revision, :since, :status, :stage, :approvedVersionNo)
            """, plan)
            .param("revision", revision)
            .param("since", stored(plan.acts().get(plan.acts().size() - 1).at()))
            .update();
    }

    private JdbcClient.StatementSpec bind(String sql, Plan plan) {
        return jdbc.sql(sql)
            .param("id", plan.id())
            .param("status", plan.status().name())
            .param("stage", plan.stage() == null ? null : plan.stage().name())
            .param("approvedVersionNo", plan.approvedVersionNo())
            .param("revision", plan.revision());
    }

    /** Versions, issues and acts only ever grow, so what the tables lack is new; an open issue may have got its answer. */
    private void append(Plan plan) {
        var stored = jdbc.sql("""
            select (select count(*) from plan_version where plan_id = :id) as versions,
              (select count(*) from review_issue where plan_id = :id) as issues,
              (select count(*) from plan_act where plan_id = :id) as acts
            """).param("id", plan.id())
            .query((row, n) -> new Stored(row.getInt("versions"), row.getInt("issues"), row.getInt("acts"))).single();
        plan.versions().stream().skip(stored.versions()).forEach(version -> insert(plan.id(), version));
        plan.issues().all().stream().limit(stored.issues()).filter(issue -> !issue.isOpen()).forEach(issue -> answer(plan.id(), issue));
        plan.issues().all().stream().skip(stored.issues()).forEach(issue -> insert(plan.id(), issue));
        for (var i = stored.acts(); i < plan.acts().size(); i++) {
            insert(plan.id(), i + 1, plan.acts().get(i));
        }
    }

    private record Stored(int versions, int issues, int acts) {
    }

    private void insert(String planId, PlanVersion version) {
        jdbc.sql("""
            insert into plan_version (plan_id, version_no, kind, document, sha256, reason, submitted_by, submitted_at)
            values (:planId, :no, :kind, :document, :sha256, :reason, :submittedBy, :submittedAt)
            """)
            .param("planId", planId)
            .param("no", version.no())
            .param("kind", version.kind().name())
            .param("document", version.sealed().document())
            .param("sha256", version.sealed().sha256())
            .param("reason", version.reason())
            .param("submittedBy", version.submittedBy())
            .param("submittedAt", stored(version.submittedAt()))
            .update();
        lectures.keep(planId, version);
    }

    private void insert(String planId, ReviewIssue issue) {
        jdbc.sql("""
            insert into review_issue (plan_id, issue_no, version_no, place, demand, basis, raised_by, raised_at)
            values (:planId, :no, :versionNo, :place, :demand, :basis, :raisedBy, :raisedAt)
            """)
            .param("planId", planId)
            .param("no", issue.no())
            .param("versionNo", issue.versionNo())
            .param("place", issue.place())
            .param("demand", issue.demand())
            .param("basis", issue.basis())
            .param("raisedBy", issue.raisedBy())
            .param("raisedAt", stored(issue.raisedAt()))
            .update();
    }

    private void answer(String planId, ReviewIssue issue) {
        jdbc.sql("""
            update review_issue set answer = :answer, answered_by = :answeredBy, answered_at = :answeredAt
            where plan_id = :planId and issue_no = :no and answer is null
            """)
            .param("answer", issue.answer())
            .param("answeredBy", issue.answeredBy())
            .param("answeredAt", stored(issue.answeredAt()))
            .param("planId", planId)
            .param("no", issue.no())
            .update();
    }

    private void insert(String planId, int no, PlanAct act) {
        jdbc.sql("""
            insert into plan_act (plan_id, act_no, kind, person_id, acted_at, opinion, version_no)
            values (:planId, :no, :kind, :personId, :actedAt, :opinion, :versionNo)
            """)
            .param("planId", planId)
            .param("no", no)
            .param("kind", act.kind().name())
            .param("personId", act.personId())
            .param("actedAt", stored(act.at()))
            .param("opinion", act.opinion())
            .param("versionNo", act.versionNo())
            .update();
    }

    private Plan plan(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Plan(id, row.getString("campaign_id"), row.getString("unit_id"), PlanStatus.valueOf(row.getString("status")),
            stage(row), row.getObject("approved_version_no", Integer.class), versions(id), new ReviewIssues(issues(id)), acts(id),
            row.getInt("revision"));
    }

    private List<PlanVersion> versions(String planId) {
        return jdbc.sql("select * from plan_version where plan_id = :planId order by version_no")
            .param("planId", planId)
            .query((row, n) -> new PlanVersion(row.getInt("version_no"), PlanVersionKind.valueOf(row.getString("kind")),
                seal.open(row.getString("document"), row.getString("sha256")), row.getString("reason"),
                row.getString("submitted_by"), instant(row, "submitted_at")))
            .list();
    }

    private List<ReviewIssue> issues(String planId) {
        return jdbc.sql("select * from review_issue where plan_id = :planId order by issue_no")
            .param("planId", planId)
            .query((row, n) -> new ReviewIssue(row.getInt("issue_no"), row.getInt("version_no"), row.getString("place"),
                row.getString("demand"), row.getString("basis"), row.getString("raised_by"), instant(row, "raised_at"),
                row.getString("answer"), row.getString("answered_by"), instant(row, "answered_at")))
            .list();
    }

    private List<PlanAct> acts(String planId) {
        return jdbc.sql("select * from plan_act where plan_id = :planId order by act_no")
            .param("planId", planId)
            .query((row, n) -> new PlanAct(PlanActKind.valueOf(row.getString("kind")), row.getString("person_id"),
                instant(row, "acted_at"), row.getString("opinion"), row.getObject("version_no", Integer.class)))
            .list();
    }

    private static PlanStage stage(ResultSet row) throws SQLException {
        var name = row.getString("stage");
        return name == null ? null : PlanStage.valueOf(name);
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
