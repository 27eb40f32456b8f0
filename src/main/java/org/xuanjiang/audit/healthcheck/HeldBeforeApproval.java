package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lectures follow an approved plan. */
@Component
@Order(6)
class HeldBeforeApproval implements Rule {

    @Override
    public String id() {
        return "held-before-approval";
    }

    @Override
    public String title() {
        return "方案批准前开展宣讲";
    }

    @Override
    public String basis() {
        return "宣讲场次须在方案批准之日或以后开展。";
    }

    @Override
    public String sql() {
        return """
            select coalesce(s.reported_at, o.approved_at) as at, s.topic as subject, s.unit_id, s.reported_by as person, null as other, null as third,
              case when o.approved_at is null then '方案没有批准过' else '开展日期早于方案批准日期' end as detail, s.campaign_id, s.plan_id, null as task_id
            from lecture_session s
            left join (select plan_id, min(frozen_at) as approved_at from obligation group by plan_id) o on o.plan_id = s.plan_id
            where s.status = 'HELD' and (o.approved_at is null or s.held_on < cast(o.approved_at as date))""";
    }
}
