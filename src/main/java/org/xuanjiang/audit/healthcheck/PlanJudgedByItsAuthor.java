package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Four eyes over the whole history of a plan. */
@Component
@Order(2)
class PlanJudgedByItsAuthor implements Rule {

    @Override
    public String id() {
        return "plan-judged-by-its-author";
    }

    @Override
    public String title() {
        return "起草人或审签人自己审批方案";
    }

    @Override
    public String basis() {
        return "方案须由起草人以外的人审签，由起草人和审签人以外的人审核、批准。";
    }

    @Override
    public String sql() {
        return """
            select a.acted_at as at, c.theme as subject, p.unit_id, a.person_id as person, null as other, null as third,
              case a.kind when 'SIGNED' then '审签人起草过本方案' when 'AGREED' then '审核人起草或审签过本方案' else '批准人起草或审签过本方案' end as detail,
              p.campaign_id, p.id as plan_id, null as task_id
            from plan_act a join plan p on p.id = a.plan_id join campaign c on c.id = p.campaign_id
            where a.kind in ('SIGNED', 'AGREED', 'APPROVED') and exists (select 1 from plan_act w
              where w.plan_id = a.plan_id and w.act_no < a.act_no and w.person_id = a.person_id
                and (w.kind in ('DRAFTED', 'REVISED', 'AMENDED') or w.kind = 'SIGNED' and a.kind <> 'SIGNED')
              union all
              select 1 from completion k join completion_contributor t on t.task_id = k.task_id
              where k.business_key = a.plan_id and k.task_key in ('draftPlan', 'revisePlan', 'amendPlan')
                and t.person_id = a.person_id and k.completed_at <= a.acted_at)""";
    }
}
