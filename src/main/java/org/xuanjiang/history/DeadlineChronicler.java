package org.xuanjiang.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deadlines that have followed a change of the calendar: from when to when, and by which document. */
@Component
@Order(8)
class DeadlineChronicler implements Chronicler {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineChronicler(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        jdbc.sql("""
                select m.*, c.person_id, c.document_number, c.document_title, r.task_name
                from deadline_move m
                join calendar_change c on c.id = m.change_id
                join act_hi_procinst p on p.proc_inst_id_ = m.process_instance_id
                left join task_record r on r.task_id = m.task_id
                where p.business_key_ in (:keys) order by m.id""")
            .param("keys", about.businessKeys())
            .query((row, n) -> chronicle.line(TaskTraces.moment(row, "moved_at"), Topic.TASK,
                    row.getString("task_id") == null ? "系统自动办理的时间随工作日历调整" : "期限随工作日历调整")
                .about(row.getString("task_name")).by(row.getString("person_id"))
                .fact("由" + day(row, "due_before") + "改为" + day(row, "due_after"))
                .fact("依据" + row.getString("document_title") + "（" + row.getString("document_number") + "）"))
            .list();
    }

    private String day(ResultSet row, String column) throws SQLException {
        return ChineseDay.of(LocalDate.ofInstant(TaskTraces.moment(row, column), clock.getZone()));
    }
}
