package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** There is no way to complete a task but through its form. */
@Component
@Order(12)
class CompletedPastTheForm implements Rule {

    @Override
    public String id() {
        return "completed-past-the-form";
    }

    @Override
    public String title() {
        return "任务办结而没有提交记录";
    }

    @Override
    public String basis() {
        return "每个办结的任务都须有一份提交记录；没有的，可能绕过了表单。";
    }

    @Override
    public String sql() {
        return """
            select cast(h.end_time_ as timestamp with time zone) as at, h.name_ as subject, h.tenant_id_ as unit_id,
              h.assignee_ as person, null as other, null as third, '流程历史显示办结，没有提交记录' as detail, r.root_key as campaign_id, null as plan_id, h.id_ as task_id
            from act_hi_taskinst h left join completion c on c.task_id = h.id_
            left join task_record r on r.task_id = h.id_
            where h.delete_reason_ = 'completed' and c.task_id is null""";
    }
}
