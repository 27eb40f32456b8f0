package org.xuanjiang.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xuanjiang.delegation.Counsel;
import org.xuanjiang.delegation.TaskPasses;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Signature;

/** Whose task went to somebody else, and what others were asked to say about it. */
@Component
@Order(8)
class DelegationChronicler implements Chronicler {

    private final JdbcClient jdbc;
    private final People people;

    DelegationChronicler(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        jdbc.sql("""
                select p.*, r.task_name from task_pass p join task_record r on r.task_id = p.task_id
                where r.business_key in (:keys) order by p.passed_at, p.id""")
            .param("keys", about.businessKeys())
            .query((row, n) -> passed(row, chronicle))
            .list();
        jdbc.sql("""
                select c.*, r.task_name from counsel c join task_record r on r.task_id = c.task_id
                where r.business_key in (:keys) order by c.asked_at, c.id""")
            .param("keys", about.businessKeys())
            .query((row, n) -> asked(row, chronicle))
            .list();
    }

    private Chronicle.Line passed(ResultSet row, Chronicle chronicle) throws SQLException {
        var from = people.nameOf(row.getString("from_person"));
        var to = row.getString("to_person");
        return chronicle.line(TaskTraces.moment(row, "passed_at"), Topic.PASS, TaskPasses.Kind.valueOf(row.getString("kind")).label())
            .about(row.getString("task_name")).by(row.getString("person_id")).saying(row.getString("reason"))
            .fact("由" + from + (to == null ? "放回待认领。" : "转" + people.nameOf(to) + "办理。"));
    }

    private Chronicle.Line asked(ResultSet row, Chronicle chronicle) throws SQLException {
        var kind = Counsel.Kind.valueOf(row.getString("kind"));
        var asked = people.nameOf(row.getString("person_id"));
        var subject = row.getString("task_name");
        if (row.getString("answered_by") != null) {
            var stance = row.getString("stance");
            var answer = chronicle.line(TaskTraces.moment(row, "answered_at"), Topic.COUNSEL,
                    stance == null ? "答复意见" : "会签" + Counsel.Stance.valueOf(stance).label())
                .about(subject).by(row.getString("answered_by")).saying(row.getString("opinion"));
            if (!row.getString("answered_by").equals(row.getString("person_id"))) {
                answer.fact("由" + Signature.ofDeputy(people.nameOf(row.getString("answered_by")), asked) + "签署。");
            }
        }
        if (row.getString("withdrawn_by") != null) {
            chronicle.line(TaskTraces.moment(row, "withdrawn_at"), Topic.COUNSEL, "撤回" + kind.label()).about(subject)
                .by(row.getString("withdrawn_by")).saying(row.getString("withdrawn_reason")).fact("原请" + asked + "发表意见。");
        }
        return chronicle.line(TaskTraces.moment(row, "asked_at"), Topic.COUNSEL, kind.label()).about(subject).by(row.getString("asked_by"))
            .saying(row.getString("question")).fact("请" + asked + (kind == Counsel.Kind.CONSULTATION ? "提出意见。" : "会签。"));
    }
}
