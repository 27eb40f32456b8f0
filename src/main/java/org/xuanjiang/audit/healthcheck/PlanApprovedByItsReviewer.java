package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two people of the federation look at every version. */
@Component
@Order(3)
class PlanApprovedByItsReviewer implements Rule {

    @Override
    public String id() {
        return "plan-approved-by-its-reviewer";
    }

    @Override
    public String title() {
        return "同一人先审核后批准同一版方案";
    }

    @Override
    public String basis() {
        return "同一版方案的审核与批准须由不同的人办理。";
    }

    @Override
    public String sql() {
        return """
            select a.acted_at as at, c.theme as subject, p.unit_id, a.person_id as person, null as other, null as third,
              '第' || a.version_no || '版的审核人即批准人' as detail, p.campaign_id, p.id as plan_id, null as task_id
            from plan_act a join plan p on p.id = a.plan_id join campaign c on c.id = p.campaign_id
            where a.kind = 'APPROVED' and exists (select 1 from plan_act r
              where r.plan_id = a.plan_id and r.version_no = a.version_no and r.kind = 'AGREED' and r.person_id = a.person_id)""";
    }
}
