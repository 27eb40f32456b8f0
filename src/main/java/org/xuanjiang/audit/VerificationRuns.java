package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Verifications that have ended, so that a restart forgets none. */
@Repository
class VerificationRuns {

    private static final TypeReference<List<VerificationRun.Place>> PLACES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final CasesOfInstances cases;
    private final ObjectMapper json;
    private final Clock clock;

    VerificationRuns(JdbcClient jdbc, CasesOfInstances cases, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void add(VerificationRun run) {
        jdbc.sql("""
                insert into trail_verification (id, started_at, ended_at, started_by, outcome, chains, entries, checkpoints,
                  checkpointed_until, unprotected, compared_rows, incomparable, found, findings)
                values (:id, :startedAt, :endedAt, :startedBy, :outcome, :chains, :entries, :checkpoints,
                  :until, :unprotected, :rows, :incomparable, :found, :findings)""")
            .param("id", run.id()).param("startedAt", run.startedAt()).param("endedAt", run.endedAt()).param("startedBy", run.startedBy())
            .param("outcome", run.outcome().name()).param("chains", run.chains()).param("entries", run.entries())
            .param("checkpoints", run.checkpoints()).param("until", run.checkpointedUntil()).param("unprotected", run.unprotected())
            .param("rows", run.rows()).param("incomparable", run.incomparable()).param("found", run.found())
            .param("findings", written(run.findings()))
            .update();
    }

    /** The newest first; only that one with its findings, of which there may be a thousand. */
    List<VerificationRun> last(int count) {
        return jdbc.sql("""
                select v.*, coalesce(u.first_ || ' ' || u.last_, v.started_by) as started_by_name, row_number() over (order by v.id desc) as age
                from trail_verification v left join act_id_user u on u.id_ = v.started_by
                order by v.id desc fetch first :count rows only""")
            .param("count", count).query((row, number) -> run(row)).list();
    }

    private VerificationRun run(ResultSet row) throws SQLException {
        return new VerificationRun(row.getString("id"), moment(row, "started_at"), moment(row, "ended_at"), row.getString("started_by"),
            row.getString("started_by_name"), VerificationRun.Outcome.valueOf(row.getString("outcome")), row.getInt("chains"),
            row.getLong("entries"), row.getInt("checkpoints"), row.getString("checkpointed_until"), row.getLong("unprotected"), row.getLong("compared_rows"),
            row.getLong("incomparable"), row.getInt("found"), row.getLong("age") > 1 ? List.of() : read(row.getString("findings")));
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private String written(List<VerificationRun.Place> places) {
        try {
            return json.writeValueAsString(places);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are valid JSON", impossible);
        }
    }

    private List<VerificationRun.Place> read(String places) {
        try {
            var read = json.readValue(places, PLACES);
            var caseIds = cases.of(read.stream().map(VerificationRun.Place::instance).filter(Objects::nonNull).distinct().toList());
            return read.stream().map(place -> new VerificationRun.Place(place.text(), place.instance(), caseIds.get(place.instance()))).toList();
        } catch (JsonProcessingException altered) {
            return List.of(new VerificationRun.Place("本次核验的结果已被改动，无法读取", null, null));
        }
    }
}
