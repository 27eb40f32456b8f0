package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever drafts a campaign does not issue it. */
@Component
@Order(1)
class CampaignIssuedByItsDrafter implements Rule {

    @Override
    public String id() {
        return "campaign-issued-by-its-drafter";
    }

    @Override
    public String title() {
        return "拟定人自己签发活动";
    }

    @Override
    public String basis() {
        return "拟定活动与签发活动须由不同的人办理。";
    }

    @Override
    public String sql() {
        return """
            select i.acted_at as at, c.theme as subject, null as unit_id, i.person_id as person, null as other, null as third,
              '签发人即拟定人' as detail, c.id as campaign_id, null as plan_id, null as task_id
            from campaign_act i join campaign c on c.id = i.campaign_id
            where i.kind = 'ISSUED' and exists (select 1 from campaign_act d
              where d.campaign_id = i.campaign_id and d.act_no < i.act_no and d.kind = 'DRAFTED' and d.person_id = i.person_id)""";
    }
}
