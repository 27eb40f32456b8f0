package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A report written long afterwards may be right, and is worth a look. */
@Component
@Order(15)
class ReportedLate implements Rule {

    @Override
    public String id() {
        return "reported-late";
    }

    @Override
    public String title() {
        return "补录：开展很久以后才填报";
    }

    @Override
    public String basis() {
        return "宣讲开展超过十五天后才填报的场次，请核对依据。仅作提示。";
    }

    @Override
    public boolean isHint() {
        return true;
    }

    @Override
    public String sql() {
        return """
            select s.reported_at as at, s.topic as subject, s.unit_id, s.reported_by as person, null as other, null as third,
              '填报晚于开展十五天以上' as detail, s.campaign_id, s.plan_id, null as task_id
            from lecture_session s
            where s.status = 'HELD' and cast(s.reported_at as date) > s.held_on + 15""";
    }
}
