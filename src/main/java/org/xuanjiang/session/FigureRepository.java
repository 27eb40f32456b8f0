package org.xuanjiang.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.campaign.Track;

/** Counts in the database, in one query for a plan as for a whole campaign. */
@Repository
class FigureRepository {

    private static final String FIGURES = """
        select plan_id, unit_id, track, sum(promised) as promised, sum(held) as held, sum(not_held) as not_held,
            sum(counted) as counted, sum(estimated) as estimated, sum(without_number) as without_number,
            sum(raised) as raised, sum(replied) as replied, sum(column_count) as column_count,
            sum(piece_count) as piece_count, sum(repost_count) as repost_count
        from (
            select plan_id, unit_id, track, session_count as promised, 0 as held, 0 as not_held, 0 as counted,
                0 as estimated, 0 as without_number, 0 as raised, 0 as replied, 0 as column_count, 0 as piece_count,
                0 as repost_count
            from obligation where %1$s = :id and status = 'IN_FORCE'
            union all
            select plan_id, unit_id, track, 0, case when status = 'HELD' then 1 else 0 end,
                case when status = 'NOT_HELD' then 1 else 0 end,
                case when counted = true then attended else 0 end, case when counted = false then attended else 0 end,
                case when status = 'HELD' and attended is null then 1 else 0 end, 0, 0, 0, 0, 0
            from lecture_session where %1$s = :id
            union all
            select plan_id, unit_id, 'GRASSROOTS', 0, 0, shortfall, 0, 0, 0, 0, 0, 0, 0, 0
            from grassroots_batch where %1$s = :id
            union all
            select s.plan_id, s.unit_id, s.track, 0, 0, 0, 0, 0, 0, 1,
                case when c.replied_at is null then 0 else 1 end, 0, 0, 0
            from concern c join lecture_session s on s.id = c.session_id where c.%1$s = :id
            union all
            select plan_id, unit_id, 'ONLINE', 0, 0, 0, 0, 0, 0, 0, 0, column_count, piece_count, repost_count
            from online_work where %1$s = :id
        ) figures
        group by plan_id, unit_id, track
        order by plan_id
        """;

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanFigures> ofPlan(String planId) {
        return figures("plan_id", planId);
    }

    List<PlanFigures> ofCampaign(String campaignId) {
        return figures("campaign_id", campaignId);
    }

    private List<PlanFigures> figures(String column, String id) {
        var units = new LinkedHashMap<String, String>();
        var tracks = new LinkedHashMap<String, List<TrackFigures>>();
        jdbc.sql(FIGURES.formatted(column)).param("id", id).query(row -> {
            units.put(row.getString("plan_id"), row.getString("unit_id"));
            tracks.computeIfAbsent(row.getString("plan_id"), planId -> new ArrayList<>()).add(new TrackFigures(
                Track.valueOf(row.getString("track")), row.getInt("promised"), row.getInt("held"),
                row.getInt("not_held"), row.getInt("counted"), row.getInt("estimated"), row.getInt("without_number"),
                row.getInt("raised"), row.getInt("replied"), row.getInt("column_count"), row.getInt("piece_count"),
                row.getInt("repost_count")));
        });
        return units.entrySet().stream()
            .map(unit -> new PlanFigures(unit.getKey(), unit.getValue(), tracks.get(unit.getKey()).stream()
                .sorted(Comparator.comparing(TrackFigures::track)).toList()))
            .toList();
    }
}
