package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever acts for another stands for them on that day. */
@Component
@Order(16)
class ActedForNobody implements Rule {

    @Override
    public String id() {
        return "acted-for-nobody";
    }

    @Override
    public String title() {
        return "代理办理时没有代理安排";
    }

    @Override
    public String basis() {
        return "以代理人身份办结任务的，当日须有尚未到期、尚未收回的代理安排。";
    }

    @Override
    public String sql() {
        return """
            select k.acted_at as at, c.task_name as subject, c.unit_id, k.person_id as person, k.for_person as other, null as third,
              '办结当日没有有效的代理安排' as detail, r.root_key as campaign_id, null as plan_id, k.task_id
            from deputy_act k join completion c on c.task_id = k.task_id left join task_record r on r.task_id = k.task_id
            where not exists (select 1 from deputyship d where d.person_id = k.for_person and d.deputy_id = k.person_id
              and cast(k.acted_at at time zone 'Asia/Shanghai' as date) between d.from_day and d.to_day
              and (d.revoked_at is null or d.revoked_at >= k.acted_at))""";
    }
}
