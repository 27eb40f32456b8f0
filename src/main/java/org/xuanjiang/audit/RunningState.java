package org.xuanjiang.audit;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the engine holds about work under way, against what its history, which the trail vouches for, says about the same: tasks,
 * instances, where their tokens stand, and routing variables. Such state changes with every step, so committing to it as well would
 * cost each act, and this costs none.
 */
@Component
class RunningState {

    /** Each names rows of a running table, with their process instance, that are not as history has them. */
    private static final List<Comparison> COMPARISONS = List.of(
        new Comparison("act_ru_task", """
            select t.id_, t.proc_inst_id_ from act_ru_task t left join act_hi_taskinst h on h.id_ = t.id_
            where h.id_ is null or h.end_time_ is not null or h.assignee_ is distinct from t.assignee_
              or h.owner_ is distinct from t.owner_ or h.name_ is distinct from t.name_
              or h.task_def_key_ is distinct from t.task_def_key_ or h.tenant_id_ is distinct from t.tenant_id_
              or h.due_date_ is distinct from t.due_date_ or h.priority_ is distinct from t.priority_
              or h.proc_inst_id_ is distinct from t.proc_inst_id_"""),
        new Comparison("act_ru_task", """
            select h.id_, h.proc_inst_id_ from act_hi_taskinst h left join act_ru_task t on t.id_ = h.id_
            where h.end_time_ is null and t.id_ is null"""),
        new Comparison("act_ru_execution", """
            select e.id_, e.proc_inst_id_ from act_ru_execution e left join act_hi_procinst h on h.id_ = e.id_
            where e.parent_id_ is null and (h.id_ is null or h.end_time_ is not null
              or h.business_key_ is distinct from e.business_key_ or h.tenant_id_ is distinct from e.tenant_id_
              or h.proc_def_id_ is distinct from e.proc_def_id_)"""),
        new Comparison("act_ru_execution", """
            select h.id_, h.id_ from act_hi_procinst h left join act_ru_execution e on e.id_ = h.id_
            where h.end_time_ is null and e.id_ is null"""),
        new Comparison("act_ru_execution", """
            select e.id_, e.proc_inst_id_ from act_ru_execution e join act_hi_actinst h on h.id_ = e.act_inst_id_
            where e.act_id_ is not null and (h.end_time_ is not null or h.act_id_ <> e.act_id_)"""),
        new Comparison("act_ru_variable", """
            select v.id_, v.proc_inst_id_ from act_ru_variable v left join act_hi_varinst h on h.id_ = v.id_
            where v.proc_inst_id_ is not null and (h.id_ is null or h.name_ is distinct from v.name_
              or h.text_ is distinct from v.text_ or h.text2_ is distinct from v.text2_ or h.long_ is distinct from v.long_
              or h.double_ is distinct from v.double_ or h.var_type_ is distinct from v.type_)"""));

    private final JdbcTemplate jdbc;

    RunningState(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    void compare(Verification verification) {
        COMPARISONS.forEach(comparison -> jdbc.query(comparison.sql() + " order by 1", row -> {
            verification.report(Finding.ofRow(Finding.Kind.RUNNING_DIFFERS, new TouchedRow(comparison.table(), row.getString(1)),
                row.getString(2), 0));
        }));
    }

    private record Comparison(String table, String sql) {
    }
}
