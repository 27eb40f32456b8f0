package org.xuanjiang.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;

/** What the supervisor's board does not show: attendances, concerns and what units have told of their sessions. */
@Repository
class BulletinRecords {

    private final JdbcClient jdbc;

    BulletinRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Attendances(int counted, int estimated, int withoutFigure) {

        static final Attendances NONE = new Attendances(0, 0, 0);
    }

    Map<Track, Attendances> attendances(String campaignId, Instant asOf) {
        return jdbc.sql("""
                select s.track, coalesce(sum(case when st.counted then st.attended end), 0) as counted,
                  coalesce(sum(case when not st.counted then st.attended end), 0) as estimated,
                  sum(case when st.attended is null then 1 else 0 end) as without_figure
                from lecture_session_state st join lecture_session s on s.id = st.session_id
                where st.campaign_id = :campaign and st.since <= :asOf and st.status = 'HELD'
                  and not exists (select 1 from lecture_session_state later
                    where later.session_id = st.session_id and later.version > st.version and later.since <= :asOf)
                group by s.track""")
            .param("campaign", campaignId).param("asOf", stored(asOf))
            .query((row, n) -> Map.entry(Track.valueOf(row.getString("track")),
                new Attendances(row.getInt("counted"), row.getInt("estimated"), row.getInt("without_figure")))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    record Concerns(int raised, int replied) {
    }

    Concerns concerns(String campaignId, Instant asOf) {
        return jdbc.sql("""
                select count(*) as raised, coalesce(sum(case when c.replied_at <= :asOf then 1 else 0 end), 0) as replied
                from concern c join lecture_session s on s.id = c.session_id
                where c.campaign_id = :campaign and s.reported_at <= :asOf""")
            .param("campaign", campaignId).param("asOf", stored(asOf))
            .query((row, n) -> new Concerns(row.getInt("raised"), row.getInt("replied"))).single();
    }

    record Told(String unitId, Track track, String topic, String place, LocalDate heldOn, String highlights) {
    }

    /** What was reported after {@code since} and not after {@code asOf}, in the order of the notice, then by day; so many at most. */
    List<Told> told(String campaignId, Instant since, Instant asOf, int limit) {
        return jdbc.sql("select s.unit_id, s.track, s.topic, s.place, s.held_on, s.highlights" + TOLD
                + " order by u.unit_no, s.held_on, s.id fetch first :limit rows only")
            .param("campaign", campaignId).param("since", stored(since)).param("asOf", stored(asOf)).param("limit", limit)
            .query((row, n) -> new Told(row.getString("unit_id"), Track.valueOf(row.getString("track")), row.getString("topic"),
                row.getString("place"), row.getObject("held_on", LocalDate.class), row.getString("highlights")))
            .list();
    }

    int countTold(String campaignId, Instant since, Instant asOf) {
        return jdbc.sql("select count(*)" + TOLD)
            .param("campaign", campaignId).param("since", stored(since)).param("asOf", stored(asOf)).query(Integer.class).single();
    }

    /** A report is final once it is made, so what it tells was so at every later moment. */
    private static final String TOLD = """
         from lecture_session s join campaign_unit u on u.campaign_id = s.campaign_id and u.unit_id = s.unit_id
        where s.campaign_id = :campaign and s.highlights is not null and s.reported_at > :since and s.reported_at <= :asOf
        """;

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
