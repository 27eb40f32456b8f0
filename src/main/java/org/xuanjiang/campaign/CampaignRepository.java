package org.xuanjiang.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRepository {

    private final JdbcClient jdbc;

    CampaignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> find(String id) {
        return whole(jdbc.sql("select * from campaign where id = :id").param("id", id)).stream().findFirst();
    }

    /** Newest first, so many at most. Ids are ordered by time. @param before id; only older ones */
    List<Campaign> newest(Set<CampaignStatus> statuses, String before, int limit) {
        return whole(jdbc.sql("select * from campaign where status in (:statuses) and id < :before order by id desc fetch first :limit rows only")
            .param("statuses", names(statuses)).param("before", before).param("limit", limit));
    }

    /** As {@link #newest}, of those that this unit is invited to. */
    List<Campaign> newestOf(String unitId, Set<CampaignStatus> statuses, String before, int limit) {
        return whole(jdbc.sql("""
                select c.* from campaign_unit u join campaign c on c.id = u.campaign_id
                where u.unit_id = :unit and u.campaign_id < :before and c.status in (:statuses)
                order by u.campaign_id desc fetch first :limit rows only""")
            .param("unit", unitId).param("statuses", names(statuses)).param("before", before).param("limit", limit));
    }

    private static List<String> names(Set<CampaignStatus> statuses) {
        return statuses.stream().map(CampaignStatus::name).toList();
    }

    void insert(Campaign campaign) {
        bind("""
            insert into campaign (id, notice_number, notice_title, issuer, notice_issued_on, theme, window_start, window_end,
              plan_deadline, tracks, requirements, status, highlights, problems, conclusion, version)
            values (:id, :noticeNumber, :noticeTitle, :issuer, :issuedOn, :theme, :windowStart, :windowEnd,
              :planDeadline, :tracks, :requirements, :status, :highlights, :problems, :conclusion, :version)
            """, campaign).update();
        saveUnits(campaign);
        appendActs(campaign);
    }

    /** @throws CampaignChanged when somebody else saved it since it was read */
    void save(Campaign campaign) {
        var rows = bind("""
            update campaign set notice_number = :noticeNumber, notice_title = :noticeTitle, issuer = :issuer,
              notice_issued_on = :issuedOn, theme = :theme, window_start = :windowStart, window_end = :windowEnd,
              plan_deadline = :planDeadline, tracks = :tracks, requirements = :requirements, status = :status,
              highlights = :highlights, problems = :problems, conclusion = :conclusion, version = version + 1
            where id = :id and version = :version
            """, campaign).update();
        if (rows == 0) {
            throw new CampaignChanged();
        }
        saveUnits(campaign);
        appendActs(campaign);
    }

    private JdbcClient.StatementSpec bind(String sql, Campaign campaign) {
        var terms = campaign.terms();
        var words = campaign.conclusion();
        return jdbc.sql(sql)
            .param("id", campaign.id())
            .param("noticeNumber", terms.noticeNumber())
            .param("noticeTitle", terms.noticeTitle())
            .param("issuer", terms.issuer())
            .param("issuedOn", terms.issuedOn())
            .param("theme", terms.theme())
            .param("windowStart", terms.windowStart())
            .param("windowEnd", terms.windowEnd())
            .param("planDeadline", terms.planDeadline())
            .param("tracks", terms.tracks().stream().map(Track::name).collect(Collectors.joining(",")))
            .param("requirements", terms.requirements())
            .param("status", campaign.status().name())
            .param("highlights", words == null ? null : words.highlights())
            .param("problems", words == null ? null : words.problems())
            .param("conclusion", words == null ? null : words.conclusion())
            .param("version", campaign.version());
    }

    /** While it is drafted the choice and order of units may change altogether; afterwards units are only added. */
    private void saveUnits(Campaign campaign) {
        if (campaign.status() == CampaignStatus.DRAFT) {
            jdbc.sql("delete from campaign_unit where campaign_id = :id").param("id", campaign.id()).update();
        }
        var stored = jdbc.sql("select count(*) from campaign_unit where campaign_id = :id")
            .param("id", campaign.id()).query(Integer.class).single();
        for (var i = stored; i < campaign.units().size(); i++) {
            var unit = campaign.units().get(i);
            jdbc.sql("""
                insert into campaign_unit (campaign_id, unit_id, unit_no, invited_by, invited_at, late, reason)
                values (:campaignId, :unitId, :unitNo, :invitedBy, :invitedAt, :late, :reason)
                """)
                .param("campaignId", campaign.id())
                .param("unitId", unit.unitId())
                .param("unitNo", i + 1)
                .param("invitedBy", unit.invitedBy())
                .param("invitedAt", unit.invitedAt().atOffset(ZoneOffset.UTC))
                .param("late", unit.late())
                .param("reason", unit.reason())
                .update();
        }
    }

    private void appendActs(Campaign campaign) {
        var stored = jdbc.sql("select count(*) from campaign_act where campaign_id = :id")
            .param("id", campaign.id()).query(Integer.class).single();
        for (var i = stored; i < campaign.acts().size(); i++) {
            var act = campaign.acts().get(i);
            jdbc.sql("""
                insert into campaign_act (campaign_id, act_no, kind, person_id, acted_at, opinion)
                values (:campaignId, :actNo, :kind, :personId, :actedAt, :opinion)
                """)
                .param("campaignId", campaign.id())
                .param("actNo", i + 1)
                .param("kind", act.kind().name())
                .param("personId", act.personId())
                .param("actedAt", act.at().atOffset(ZoneOffset.UTC))
                .param("opinion", act.opinion())
                .update();
        }
    }

    /** Row of the table itself; units and acts lie beside it. */
    private record Head(String id, CampaignTerms terms, CampaignStatus status, Conclusion conclusion, int version) {
    }

    /** With units and acts, in three statements however many there are. */
    private List<Campaign> whole(JdbcClient.StatementSpec select) {
        var heads = select.query((row, n) -> head(row)).list();
        if (heads.isEmpty()) {
            return List.of();
        }
        var ids = heads.stream().map(Head::id).toList();
        var units = units(ids);
        var acts = acts(ids);
        return heads.stream()
            .map(head -> new Campaign(head.id(), head.terms(), head.status(), units.getOrDefault(head.id(), List.of()), head.conclusion(),
                acts.getOrDefault(head.id(), List.of()), head.version()))
            .toList();
    }

    private static Head head(ResultSet row) throws SQLException {
        var terms = new CampaignTerms(row.getString("notice_number"), row.getString("notice_title"), row.getString("issuer"),
            row.getObject("notice_issued_on", LocalDate.class), row.getString("theme"),
            row.getObject("window_start", LocalDate.class), row.getObject("window_end", LocalDate.class),
            row.getObject("plan_deadline", LocalDate.class),
            Stream.of(row.getString("tracks").split(",")).map(Track::valueOf).toList(), row.getString("requirements"));
        var words = row.getString("conclusion") == null ? null
            : new Conclusion(row.getString("highlights"), row.getString("problems"), row.getString("conclusion"));
        return new Head(row.getString("id"), terms, CampaignStatus.valueOf(row.getString("status")), words, row.getInt("version"));
    }

    private Map<String, List<InvitedUnit>> units(List<String> campaignIds) {
        var units = new HashMap<String, List<InvitedUnit>>();
        jdbc.sql("select * from campaign_unit where campaign_id in (:ids) order by unit_no").param("ids", campaignIds).query(row -> {
            units.computeIfAbsent(row.getString("campaign_id"), id -> new ArrayList<>()).add(new InvitedUnit(row.getString("unit_id"),
                row.getString("invited_by"), row.getObject("invited_at", OffsetDateTime.class).toInstant(), row.getBoolean("late"),
                row.getString("reason")));
        });
        return units;
    }

    private Map<String, List<CampaignAct>> acts(List<String> campaignIds) {
        var acts = new HashMap<String, List<CampaignAct>>();
        jdbc.sql("select * from campaign_act where campaign_id in (:ids) order by act_no").param("ids", campaignIds).query(row -> {
            acts.computeIfAbsent(row.getString("campaign_id"), id -> new ArrayList<>()).add(new CampaignAct(
                CampaignActKind.valueOf(row.getString("kind")), row.getString("person_id"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant(), row.getString("opinion")));
        });
        return acts;
    }
}
