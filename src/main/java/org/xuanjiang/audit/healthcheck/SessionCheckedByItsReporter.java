package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A sample is checked by somebody else. */
@Component
@Order(14)
class SessionCheckedByItsReporter implements Rule {

    @Override
    public String id() {
        return "session-checked-by-its-reporter";
    }

    @Override
    public String title() {
        return "填报人自己核实场次";
    }

    @Override
    public String basis() {
        return "抽查核实须由填报人以外的人办理。";
    }

    @Override
    public String sql() {
        return """
            select k.closed_at as at, s.topic as subject, s.unit_id, k.checked_by as person, null as other, null as third,
              '核实人即填报人' as detail, s.campaign_id, s.plan_id, null as task_id
            from session_check k join lecture_session s on s.id = k.session_id
            where k.checked_by = s.reported_by""";
    }
}
