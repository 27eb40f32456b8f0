package org.xuanjiang.audit.healthcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules' questions, and keeps what they found. */
@Repository
class HealthCheckRepository {

    private static final TypeReference<List<HealthCheckRun.Count>> COUNTS = new TypeReference<>() {
    };
    /** The case is that of the task, else that of the plan, else that of the campaign. */
    private static final String FINDINGS = """
        select f.*, coalesce((select r.process_instance_id from task_record r where r.task_id = f.task_id),
          (select max(r.process_instance_id) from task_record r
           where r.root_key = f.campaign_id and r.business_key = f.plan_id and r.task_key = 'draftPlan'),
          (select max(r.process_instance_id) from task_record r where r.root_key = f.campaign_id and r.task_key = 'draftCampaign')) as instance_id
        from (select * from (%s) q order by q.at, q.subject fetch first :most rows only) f""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;

    HealthCheckRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** What this rule finds, the oldest first. */
    List<Breach> ask(Rule rule, int most) {
        return jdbc.sql(FINDINGS.formatted(rule.sql())).param("most", most)
            .query((row, number) -> new Breach(0, rule.id(), moment(row, "at"), Objects.requireNonNullElse(row.getString("subject"), ""),
                row.getString("unit_id"), Stream.of("person", "other", "third").map(column -> text(row, column)).filter(Objects::nonNull).distinct().toList(),
                row.getString("detail"), row.getString("instance_id")))
            .list();
    }

    /** Findings of the run before go; what it came to stays. */
    @Transactional
    public void add(HealthCheckRun run, List<Breach> breaches) {
        jdbc.sql("delete from health_check_finding").update();
        jdbc.sql("""
                insert into health_check_run (id, started_at, ended_at, started_by, found, rules)
                values (:id, :startedAt, :endedAt, :startedBy, :found, :rules)""")
            .param("id", run.id()).param("startedAt", run.startedAt()).param("endedAt", run.endedAt()).param("startedBy", run.startedBy())
            .param("found", run.found()).param("rules", written(run.rules()))
            .update();
        batches.batchUpdate("""
            insert into health_check_finding (run_id, no, rule, at, subject, unit_id, persons, detail, instance_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", breaches.stream().map(breach -> new Object[] {run.id(), breach.no(), breach.rule(),
            breach.at(), breach.subject(), breach.unitId(), String.join(",", breach.persons()), breach.detail(), breach.instance()}).toList());
    }

    /** The newest first. */
    List<HealthCheckRun> last(int count) {
        return jdbc.sql("""
                select h.*, coalesce(u.first_ || ' ' || u.last_, h.started_by) as started_by_name
                from health_check_run h left join act_id_user u on u.id_ = h.started_by
                order by h.id desc fetch first :count rows only""")
            .param("count", count)
            .query((row, number) -> new HealthCheckRun(row.getString("id"), moment(row, "started_at"), moment(row, "ended_at"),
                row.getString("started_by"), row.getString("started_by_name"), row.getInt("found"), read(row.getString("rules"))))
            .list();
    }

    List<Breach> page(String rule, int after, int count) {
        return jdbc.sql("select * from health_check_finding where rule = :rule and no > :after order by no fetch first :count rows only")
            .param("rule", rule).param("after", after).param("count", count)
            .query((row, number) -> new Breach(row.getInt("no"), rule, moment(row, "at"), row.getString("subject"), row.getString("unit_id"),
                Stream.of(row.getString("persons").split(",")).filter(id -> !id.isEmpty()).toList(), row.getString("detail"),
                row.getString("instance_id")))
            .list();
    }

    /** Names of those of the accounts that exist, in one question. */
    Map<String, String> names(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select id_, first_ || ' ' || last_ as name from act_id_user where id_ in (:accounts)").param("accounts", accounts)
            .query((row, number) -> Map.entry(row.getString("id_"), Objects.requireNonNullElse(row.getString("name"), row.getString("id_"))))
            .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException missing) {
            throw new IllegalStateException("every rule has the column " + column, missing);
        }
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private String written(List<HealthCheckRun.Count> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("counts are valid JSON", impossible);
        }
    }

    private List<HealthCheckRun.Count> read(String counts) {
        try {
            return json.readValue(counts, COUNTS);
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("what a health check came to has been altered", altered);
        }
    }
}
