package org.xuanjiang.history;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;

/** Who was asked to get on with it, and whose task was given to somebody else. */
@Component
@Order(7)
class SupervisionChronicler implements Chronicler {

    private final JdbcClient jdbc;
    private final People people;

    SupervisionChronicler(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        jdbc.sql("""
                select g.urged_at, g.person_id, g.reason, r.task_name from urge g join task_record r on r.task_id = g.task_id
                where r.business_key in (:keys) order by g.urged_at, g.id""")
            .param("keys", about.businessKeys())
            .query((row, n) -> chronicle.line(TaskTraces.moment(row, "urged_at"), Topic.URGE, "督办").about(row.getString("task_name"))
                .by(row.getString("person_id")).saying(row.getString("reason")))
            .list();
        jdbc.sql("""
                select g.nudged_at, g.person_id, g.reason, r.task_name from nudge g join task_record r on r.task_id = g.task_id
                where r.business_key in (:keys) order by g.nudged_at, g.id""")
            .param("keys", about.businessKeys())
            .query((row, n) -> chronicle.line(TaskTraces.moment(row, "nudged_at"), Topic.NUDGE, "催办").about(row.getString("task_name"))
                .by(row.getString("person_id")).saying(row.getString("reason")))
            .list();
        jdbc.sql("""
                select h.handed_at, h.person_id, h.from_person, h.to_person, h.reason, r.task_name
                from hand_over h join task_record r on r.task_id = h.task_id
                where r.business_key in (:keys) order by h.handed_at, h.id""")
            .param("keys", about.businessKeys())
            .query((row, n) -> chronicle.line(TaskTraces.moment(row, "handed_at"), Topic.HAND_OVER, "移交任务").about(row.getString("task_name"))
                .by(row.getString("person_id")).saying(row.getString("reason"))
                .fact("由" + people.nameOf(row.getString("from_person")) + (row.getString("to_person") == null ? "退回待认领。"
                    : "移交" + people.nameOf(row.getString("to_person")) + "办理。")))
            .list();
    }
}
