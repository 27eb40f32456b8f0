package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever reports does not accept the report. */
@Component
@Order(13)
class SummaryAcceptedByItsAuthor implements Rule {

    @Override
    public String id() {
        return "summary-accepted-by-its-author";
    }

    @Override
    public String title() {
        return "总结由报送人自己采纳";
    }

    @Override
    public String basis() {
        return "总结的报送与采纳须由不同的人办理。";
    }

    @Override
    public String sql() {
        return """
            select a.at, c.theme as subject, s.unit_id, a.person_id as person, null as other, null as third,
              '采纳人报送过本总结' as detail, s.campaign_id, s.plan_id, null as task_id
            from summary_act a join summary s on s.id = a.summary_id join campaign c on c.id = s.campaign_id
            where a.kind = 'ACCEPTED' and exists (select 1 from summary_act w
              where w.summary_id = a.summary_id and w.kind = 'SUBMITTED' and w.person_id = a.person_id)""";
    }
}
