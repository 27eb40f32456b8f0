package org.xuanjiang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xuanjiang.plan.PlanStage;
import org.xuanjiang.plan.PlanStatus;
import org.xuanjiang.summary.SummaryActKind;

/** Plans and tasks as they were at the moment asked for. */
@Repository
class Records {

    private static final String NEWEST_CHANGE =
        " from task_change c where c.task_id = r.task_id and c.changed_at <= :asOf order by c.id desc fetch first 1 rows only)";
    /** With its state at that moment; asked row by row, because PostgreSQL would rather read all changes of all years for a join. */
    private static final String TASKS = "select r.*, (select c.id" + NEWEST_CHANGE + " as change_id, (select c.person_id" + NEWEST_CHANGE
        + " as person_id, (select c.for_person" + NEWEST_CHANGE + " as for_person, (select c.due_at" + NEWEST_CHANGE + " as changed_due, " + """
        (select count(*) from urge g where g.task_id = r.task_id and g.urged_at <= :asOf) as urged,
        (select max(g.urged_at) from urge g where g.task_id = r.task_id and g.urged_at <= :asOf) as last_urged
        from task_record r
        """;
    private static final String WAITING = "select * from (" + TASKS + """
        where r.candidate_group = :group and r.ended_at is null and (r.unit_id is null or r.unit_id in (:units))) w
        where person_id is null or person_id = :person
        order by due_at, task_id fetch first :limit rows only""";

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An addressee of the campaign; by the moment asked for it had been invited. */
    record Invited(String unitId, boolean late) {
    }

    List<Invited> units(Scope scope) {
        return jdbc.sql("select unit_id, late from campaign_unit where campaign_id = :campaign and invited_at <= :asOf "
                + "and (cast(:unit as varchar(64)) is null or unit_id = cast(:unit as varchar(64))) order by unit_no")
            .params(FigureCounts.values(scope))
            .query((row, n) -> new Invited(row.getString("unit_id"), row.getBoolean("late")))
            .list();
    }

    /**
     * @param stage      {@code null} when no version was under way
     * @param summaryAct what was last done to its summary; {@code null} when nothing was
     * @param runningNow whether its process still runs today, so that it can be opened
     */
    record PlanState(String planId, String unitId, PlanStatus status, PlanStage stage, SummaryActKind summaryAct, boolean runningNow) {
    }

    Map<String, PlanState> plansByUnit(Scope scope) {
        return jdbc.sql("""
                select p.id, p.unit_id, p.status as status_now, st.status, st.stage,
                  (select a.kind from summary s join summary_act a on a.summary_id = s.id
                   where s.plan_id = p.id and a.at <= :asOf order by a.ordinal desc fetch first 1 rows only) as summary_act
                from plan p join plan_state st on st.plan_id = p.id
                where p.campaign_id = :campaign and st.since <= :asOf
                  and (cast(:unit as varchar(64)) is null or p.unit_id = cast(:unit as varchar(64)))
                  and not exists (select 1 from plan_state later
                    where later.plan_id = st.plan_id and later.revision > st.revision and later.since <= :asOf)""")
            .params(FigureCounts.values(scope))
            .query((row, n) -> plan(row)).stream()
            .collect(Collectors.toMap(PlanState::unitId, plan -> plan));
    }

    private static PlanState plan(ResultSet row) throws SQLException {
        var stage = row.getString("stage");
        var act = row.getString("summary_act");
        var now = PlanStatus.valueOf(row.getString("status_now"));
        return new PlanState(row.getString("id"), row.getString("unit_id"), PlanStatus.valueOf(row.getString("status")),
            stage == null ? null : PlanStage.valueOf(stage), act == null ? null : SummaryActKind.valueOf(act),
            now == PlanStatus.INVITED || now == PlanStatus.IN_REVIEW || now == PlanStatus.APPROVED);
    }

    /** Ids of the process instances that carry the plans, by plan. */
    Map<String, String> instancesByPlan(Scope scope) {
        return jdbc.sql("select business_key, process_instance_id from task_record where root_key = :campaign and task_key = 'draftPlan'")
            .params(FigureCounts.values(scope))
            .query((row, n) -> Map.entry(row.getString("business_key"), row.getString("process_instance_id"))).stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, again) -> again));
    }

    /**
     * @param unitId {@code null} for tasks of the campaign itself
     * @param holder {@code null} when nobody had claimed it
     * @param standsFor for whom the holder had it, {@code null} for themselves
     * @param due    the due date that counted then
     * @param openNow whether it still is open
     */
    record OpenTask(String taskId, String key, String name, String group, String businessKey, String unitId, String instanceId,
                    Instant created, String holder, String standsFor, Instant due, boolean openNow, int urged, Instant lastUrged) {
    }

    List<OpenTask> openTasks(Scope scope) {
        return jdbc.sql(TASKS + """
                where r.root_key = :campaign and r.created_at <= :asOf and (r.ended_at is null or r.ended_at > :asOf)
                  and (cast(:unit as varchar(64)) is null or r.unit_id = cast(:unit as varchar(64)))
                order by r.created_at, r.task_id""")
            .params(FigureCounts.values(scope))
            .query((row, n) -> openTask(row))
            .list();
    }

    /** What this group is to do today and nobody else has claimed, the most urgent first, so many at most. */
    List<OpenTask> waitingFor(String personId, String group, Set<String> unitIds, Instant now, int limit) {
        return waiting(WAITING, personId, group, unitIds, now, limit).query((row, n) -> openTask(row)).list();
    }

    /** How many {@link #waitingFor} would give. */
    int countWaitingFor(String personId, String group, Set<String> unitIds, Instant now, int limit) {
        return waiting("select count(*) from (" + WAITING + ") w", personId, group, unitIds, now, limit).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec waiting(String sql, String personId, String group, Set<String> unitIds, Instant now, int limit) {
        return jdbc.sql(sql).param("group", group).param("units", unitIds).param("person", personId).param("limit", limit)
            .param("asOf", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    private static OpenTask openTask(ResultSet row) throws SQLException {
        var changed = row.getString("change_id") != null;
        return new OpenTask(row.getString("task_id"), row.getString("task_key"), row.getString("task_name"),
            row.getString("candidate_group"), row.getString("business_key"), row.getString("unit_id"),
            row.getString("process_instance_id"), moment(row, "created_at"), row.getString("person_id"), row.getString("for_person"),
            moment(row, changed ? "changed_due" : "due_at"), row.getObject("ended_at") == null, row.getInt("urged"),
            moment(row, "last_urged"));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
