package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A task does not change hands without a word. */
@Component
@Order(11)
class HandedOverWithoutReason implements Rule {

    @Override
    public String id() {
        return "handed-over-without-reason";
    }

    @Override
    public String title() {
        return "转交任务没有理由";
    }

    @Override
    public String basis() {
        return "任务从一人直接转给另一人，须写明理由；代理人接办、征求意见另有记录。";
    }

    @Override
    public String sql() {
        return """
            select h.changed_at as at, r.task_name as subject, r.unit_id, b.person_id as person, h.person_id as other, null as third,
              '由前者直接转到后者' as detail, r.root_key as campaign_id, null as plan_id, h.task_id
            from task_change h join task_record r on r.task_id = h.task_id
            join task_change b on b.id = (select max(e.id) from task_change e where e.task_id = h.task_id and e.id < h.id)
            where h.person_id is not null and b.person_id is not null and h.person_id <> b.person_id
              and not exists (select 1 from hand_over o where o.task_id = h.task_id and o.from_person = b.person_id
                and o.to_person = h.person_id and trim(o.reason) <> '')
              and not exists (select 1 from task_pass o where o.task_id = h.task_id and o.from_person = b.person_id
                and o.to_person = h.person_id and trim(o.reason) <> '')
              and not exists (select 1 from counsel k where k.task_id = h.task_id and k.kind = 'CONSULTATION'
                and (k.asked_by = b.person_id and k.person_id = h.person_id or k.asked_by = h.person_id and k.person_id = b.person_id))
              and (h.for_person is null or h.for_person <> b.person_id) and (b.for_person is null or b.for_person <> h.person_id)""";
    }
}
