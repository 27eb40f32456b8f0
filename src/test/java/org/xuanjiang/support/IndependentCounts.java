package org.xuanjiang.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures of one campaign's matrix as somebody would count them who knows the tables but not the program: from the documents and
 * rows of today, cell by cell, with none of the states that the program keeps for past moments.
 */
public final class IndependentCounts {

    private static final List<String> FIGURES = List.of("promised", "held", "reported", "published");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final String campaignId;

    public IndependentCounts(JdbcClient jdbc, ObjectMapper json, String campaignId) {
        this.jdbc = jdbc;
        this.json = json;
        this.campaignId = campaignId;
    }

    /**
     * Compares every figure on the board with a count of its own.
     *
     * @return what differs, one line each
     */
    public List<String> differencesTo(JsonNode board) {
        var differences = new ArrayList<String>();
        var invited = list("select unit_id from campaign_unit where campaign_id = :campaign order by unit_no");
        var shown = board.get("units").findValuesAsText("unitId");
        if (!shown.equals(invited)) {
            differences.add("units " + shown + " instead of " + invited);
        }
        board.get("units").forEach(unit -> compare(unit, differences));
        return differences;
    }

    /** How many figures {@link #differencesTo} compares. */
    public static int figuresOn(JsonNode board) {
        return board.get("units").size() * (board.get("tracks").size() * FIGURES.size() + 1);
    }

    private void compare(JsonNode unit, List<String> differences) {
        var unitId = unit.get("unitId").asText();
        unit.get("cells").forEach(cell -> {
            var track = cell.get("track").asText();
            var counted = Map.of("promised", promised(unitId, track), "held", held(unitId, track), "reported", reported(unitId, track),
                "published", published(unitId, track));
            FIGURES.stream().filter(figure -> !counted.get(figure).equals(cell.get(figure).asInt()))
                .forEach(figure -> differences.add(unitId + " " + track + " " + figure + ": " + cell.get(figure) + " instead of " + counted.get(figure)));
        });
        if (unit.get("otherArticles").asInt() != published(unitId, null)) {
            differences.add(unitId + " other articles: " + unit.get("otherArticles") + " instead of " + published(unitId, null));
        }
    }

    /** From the document that was approved, not from the obligations made of it. */
    private int promised(String unitId, String track) {
        return list("""
                select v.document from plan p join plan_version v on v.plan_id = p.id and v.version_no = p.approved_version_no
                where p.campaign_id = :campaign""" + of("p", unitId)).stream()
            .flatMap(document -> read(document).get("sessions").findParents("track").stream())
            .filter(row -> row.get("track").asText().equals(track)).mapToInt(row -> row.get("count").asInt()).sum();
    }

    private int held(String unitId, String track) {
        return track.equals("ONLINE") ? onlinePieces(unitId)
            : count("select count(*) from lecture_session s where s.status = 'HELD' and s.campaign_id = :campaign" + of("s", unitId, track));
    }

    private int reported(String unitId, String track) {
        if (track.equals("ONLINE")) {
            return onlinePieces(unitId);
        }
        var missing = track.equals("GRASSROOTS") ? count("""
            select coalesce(sum(b.shortfall), 0) from grassroots_batch b where b.reported_by is not null and b.campaign_id = :campaign"""
            + of("b", unitId)) : 0;
        return missing + count("select count(*) from lecture_session s where s.reported_by is not null and s.campaign_id = :campaign"
            + of("s", unitId, track));
    }

    private int onlinePieces(String unitId) {
        return count("select coalesce(sum(o.piece_count), 0) from online_work o where o.status = 'REPORTED' and o.campaign_id = :campaign"
            + of("o", unitId));
    }

    /** Articles that stand on some channel. */
    private int published(String unitId, String track) {
        return (int) jdbc.sql("select distinct a.id, a.source, a.plan_id, a.idea_title from article a, article_publication p "
                + "where p.article_id = a.id and a.campaign_id = :campaign" + of("a", unitId))
            .param("campaign", campaignId)
            .query((row, n) -> row.getString("source").startsWith("online/") ? "ONLINE" : trackOf(row.getString("plan_id"), row.getString("idea_title")))
            .list().stream().filter(stems -> Objects.equals(track, stems.isEmpty() ? null : stems)).count();
    }

    /** Of the session whose recording bears that title; empty when there is none. */
    private String trackOf(String planId, String title) {
        return jdbc.sql("select track from lecture_session where plan_id = :plan and recording_title = :title order by track")
            .param("plan", planId).param("title", title).query(String.class).list().stream().findFirst().orElse("");
    }

    private static String of(String table, String unitId) {
        return " and " + table + ".unit_id = '" + unitId + "'";
    }

    private static String of(String table, String unitId, String track) {
        return of(table, unitId) + " and " + table + ".track = '" + track + "'";
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("campaign", campaignId).query(Integer.class).single();
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).param("campaign", campaignId).query(String.class).list();
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
