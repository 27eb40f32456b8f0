package org.xuanjiang.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.plan.ReviewIssue;
import org.xuanjiang.plan.ReviewIssues;
import org.xuanjiang.session.PlanFigures;

/** Keeps summaries. Versions and acts are only ever added; an issue changes once, when it is answered. */
@Repository
class SummaryRepository {

    private final JdbcClient db;
    private final ObjectMapper json;

    SummaryRepository(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Summary summary) {
        db.sql("insert into summary (id, campaign_id, plan_id, unit_id, status, revision) values (?, ?, ?, ?, ?, ?)")
            .params(summary.id(), summary.campaignId(), summary.planId(), summary.unitId(), summary.status().name(),
                summary.revision())
            .update();
    }

    /** @throws SummaryChanged when {@code before} is no longer what is stored */
    void update(Summary before, Summary after) {
        var rows = db.sql("update summary set status = ?, revision = revision + 1 where id = ? and revision = ?")
            .params(after.status().name(), before.id(), before.revision())
            .update();
        if (rows == 0) {
            throw new SummaryChanged();
        }
        after.versions().subList(before.versions().size(), after.versions().size())
            .forEach(version -> insert(after.id(), version));
        answer(after.id(), before.issues().open(), after.issues());
        after.issues().all().subList(before.issues().all().size(), after.issues().all().size())
            .forEach(issue -> insert(after.id(), issue));
        for (var ordinal = before.acts().size(); ordinal < after.acts().size(); ordinal++) {
            insert(after.id(), ordinal + 1, after.acts().get(ordinal));
        }
    }

    private void insert(String summaryId, SummaryVersion version) {
        db.sql("""
                insert into summary_version (summary_id, no, content, figures, submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?)""")
            .params(summaryId, version.no(), write(version.content()), write(version.figures()), version.submittedBy(),
                utc(version.submittedAt()))
            .update();
    }

    private void insert(String summaryId, ReviewIssue issue) {
        db.sql("""
                insert into summary_issue (summary_id, no, version_no, place, demand, basis, raised_by, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(summaryId, issue.no(), issue.versionNo(), issue.place(), issue.demand(), issue.basis(), issue.raisedBy(),
                utc(issue.raisedAt()))
            .update();
    }

    private void answer(String summaryId, List<ReviewIssue> open, ReviewIssues now) {
        for (var issue : open) {
            var answered = now.all().get(issue.no() - 1);
            if (!answered.isOpen()) {
                db.sql("update summary_issue set answer = ?, answered_by = ?, answered_at = ? where summary_id = ? and no = ?")
                    .params(answered.answer(), answered.answeredBy(), utc(answered.answeredAt()), summaryId, issue.no())
                    .update();
            }
        }
    }

    private void insert(String summaryId, int ordinal, SummaryAct act) {
        db.sql("insert into summary_act (summary_id, ordinal, kind, person_id, at, opinion, version_no) values (?, ?, ?, ?, ?, ?, ?)")
            .params(summaryId, ordinal, act.kind().name(), act.personId(), utc(act.at()), act.opinion(), act.versionNo())
            .update();
    }

    Optional<Summary> ofPlan(String planId) {
        return db.sql("select * from summary where plan_id = ?").param(planId).query(this::summary).optional();
    }

    List<Summary> ofCampaign(String campaignId) {
        return db.sql("select * from summary where campaign_id = ? order by id").param(campaignId).query(this::summary).list();
    }

    private Summary summary(ResultSet row, int index) throws SQLException {
        var id = row.getString("id");
        return new Summary(id, row.getString("campaign_id"), row.getString("plan_id"), row.getString("unit_id"),
            SummaryStatus.valueOf(row.getString("status")), versions(id), new ReviewIssues(issues(id)), acts(id),
            row.getInt("revision"));
    }

    private List<SummaryVersion> versions(String summaryId) {
        return db.sql("select * from summary_version where summary_id = ? order by no").param(summaryId)
            .query((row, index) -> new SummaryVersion(row.getInt("no"), read(row.getString("content"), SummaryContent.class),
                read(row.getString("figures"), PlanFigures.class), row.getString("submitted_by"), instant(row, "submitted_at")))
            .list();
    }

    private List<ReviewIssue> issues(String summaryId) {
        return db.sql("select * from summary_issue where summary_id = ? order by no").param(summaryId)
            .query((row, index) -> new ReviewIssue(row.getInt("no"), row.getInt("version_no"), row.getString("place"),
                row.getString("demand"), row.getString("basis"), row.getString("raised_by"), instant(row, "raised_at"),
                row.getString("answer"), row.getString("answered_by"), instant(row, "answered_at")))
            .list();
    }

    private List<SummaryAct> acts(String summaryId) {
        return db.sql("select * from summary_act where summary_id = ? order by ordinal").param(summaryId)
            .query((row, index) -> new SummaryAct(SummaryActKind.valueOf(row.getString("kind")), row.getString("person_id"),
                instant(row, "at"), row.getString("opinion"), row.getInt("version_no")))
            .list();
    }

    private String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of plain values can be written", impossible);
        }
    }

    private <T> T read(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", damaged);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
