package org.xuanjiang.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;

/** To whom the case was sent, and when each of them opened it. */
@Component
@Order(8)
class CopyChronicler implements Chronicler {

    private final JdbcClient jdbc;
    private final People people;

    CopyChronicler(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        Map<String, Chronicle.Line> sent = new LinkedHashMap<>();
        jdbc.sql("""
                select c.id, c.note, c.sent_by, c.sent_at, r.person_id, r.opened_at
                from carbon_copy c join carbon_copy_receipt r on r.copy_id = c.id
                where c.case_id in (:keys) order by c.sent_at, c.id, r.person_id""")
            .param("keys", about.businessKeys())
            .query(row -> {
                var recipient = people.nameOf(row.getString("person_id"));
                var line = sent.get(row.getString("id"));
                if (line == null) {
                    line = chronicle.line(TaskTraces.moment(row, "sent_at"), Topic.COPY, "抄送").by(row.getString("sent_by")).saying(row.getString("note"));
                    sent.put(row.getString("id"), line);
                }
                line.fact("送" + recipient + (row.getObject("opened_at") == null ? "（尚未阅读）。" : "。"));
                if (row.getObject("opened_at") != null) {
                    chronicle.line(TaskTraces.moment(row, "opened_at"), Topic.COPY, "阅读抄送").by(row.getString("person_id"))
                        .fact("由" + people.nameOf(row.getString("sent_by")) + "抄送。");
                }
            });
    }
}
