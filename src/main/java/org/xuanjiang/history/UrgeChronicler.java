package org.xuanjiang.history;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked to get on with it. */
@Component
@Order(7)
class UrgeChronicler implements Chronicler {

    private final JdbcClient jdbc;

    UrgeChronicler(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    }
}
