package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Nobody decides on what they never had before them. */
@Component
@Order(7)
class DecidedUnread implements Rule {

    @Override
    public String id() {
        return "decided-unread";
    }

    @Override
    public String title() {
        return "未打开表单即作出决定";
    }

    @Override
    public String basis() {
        return "审签、审核、批准、签发等决定须在办理人打开表单之后作出。自本系统开始记录打开时间起适用。";
    }

    @Override
    public String sql() {
        return """
            select c.completed_at as at, c.task_name as subject, c.unit_id, c.person_id as person, null as other, null as third,
              case when o.opened_at is null then '没有打开过表单' else '打开表单晚于办结' end as detail, r.root_key as campaign_id, null as plan_id, c.task_id
            from completion c left join task_opening o on o.task_id = c.task_id and o.person_id = c.person_id
            left join task_record r on r.task_id = c.task_id
            where c.task_key in ('issueCampaign', 'signPlan', 'reviewPlan', 'approvePlan', 'reviewSummary', 'verifySession',
                'firstReview', 'secondReview', 'finalReview')
              and (o.opened_at is null or o.opened_at > c.completed_at)
              and c.completed_at >= (select min(f.opened_at) from task_opening f)""";
    }
}
