package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever sends something back says why. */
@Component
@Order(8)
class ReturnedWithoutReason implements Rule {

    @Override
    public String id() {
        return "returned-without-reason";
    }

    @Override
    public String title() {
        return "退回或不同意而没有意见";
    }

    @Override
    public String basis() {
        return "退回、不予同意、终止须写明意见或逐条列出问题。";
    }

    @Override
    public String sql() {
        return """
            select a.acted_at as at, c.theme as subject, p.unit_id, a.person_id as person, null as other, null as third,
              '方案退回或不同意' as detail, p.campaign_id, p.id as plan_id, null as task_id
            from plan_act a join plan p on p.id = a.plan_id join campaign c on c.id = p.campaign_id
            where a.kind in ('SIGNING_RETURNED', 'REVIEW_RETURNED', 'REVIEW_REFUSED', 'APPROVAL_RETURNED', 'APPROVAL_REFUSED')
              and (a.opinion is null or trim(a.opinion) = '') and not exists (select 1 from review_issue i
                where i.plan_id = a.plan_id and i.version_no = a.version_no and i.raised_by = a.person_id)
            union all
            select a.acted_at, c.theme, null, a.person_id, null, null, '活动退回、不予签发或终止', c.id, null, null
            from campaign_act a join campaign c on c.id = a.campaign_id
            where a.kind in ('RETURNED', 'DROPPED', 'CALLED_OFF') and (a.opinion is null or trim(a.opinion) = '')
            union all
            select a.at, c.theme, s.unit_id, a.person_id, null, null, '总结退回', s.campaign_id, s.plan_id, null
            from summary_act a join summary s on s.id = a.summary_id join campaign c on c.id = s.campaign_id
            where a.kind = 'RETURNED' and (a.opinion is null or trim(a.opinion) = '') and not exists (select 1 from summary_issue i
                where i.summary_id = a.summary_id and i.version_no = a.version_no)
            union all
            select o.given_at, a.idea_title, a.unit_id, o.reviewer, null, null, '稿件退回或不予采用', a.campaign_id, a.plan_id, null
            from article_opinion o join article a on a.id = o.article_id
            where o.decision in ('RETURN', 'REJECT') and trim(o.opinion) = ''""";
    }
}
