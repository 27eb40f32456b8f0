package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever has left decides nothing any more. */
@Component
@Order(10)
class CompletedAfterDisabling implements Rule {

    @Override
    public String id() {
        return "completed-after-disabling";
    }

    @Override
    public String title() {
        return "账号停用后仍办结任务";
    }

    @Override
    public String basis() {
        return "账号停用后不得再办理任务。";
    }

    @Override
    public String sql() {
        return """
            select c.completed_at as at, c.task_name as subject, c.unit_id, c.person_id as person, a.disabled_by as other, null as third,
              '办结时账号已停用' as detail, r.root_key as campaign_id, null as plan_id, c.task_id
            from completion c join account a on a.person_id = c.person_id
            left join task_record r on r.task_id = c.task_id
            where a.disabled_at < c.completed_at or exists (select 1 from account_act d
              where d.person_id = c.person_id and d.kind = 'DISABLED' and d.acted_at < c.completed_at and not exists (select 1 from account_act e
                where e.person_id = d.person_id and e.kind = 'ENABLED' and e.acted_at between d.acted_at and c.completed_at))""";
    }
}
