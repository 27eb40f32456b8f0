package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 先审后发: only the text that the final review passed, and only afterwards. */
@Component
@Order(5)
class PublishedUnreviewed implements Rule {

    @Override
    public String id() {
        return "published-unreviewed";
    }

    @Override
    public String title() {
        return "未经终审即发布，或发布文本与终审文本不一致";
    }

    @Override
    public String basis() {
        return "只能发布终审通过的同一文本，且在终审通过之后。";
    }

    @Override
    public String sql() {
        return """
            select b.recorded_at as at, a.idea_title as subject, a.unit_id, b.recorded_by as person, null as other, null as third,
              case when exists (select 1 from article_opinion o where o.article_id = a.id and o.stage = 'FINAL' and o.decision = 'PASS'
                  and o.given_at <= b.recorded_at) then '发布文本的校验值与终审通过的文本不一致' else '登记发布时尚未终审通过' end as detail,
              a.campaign_id, a.plan_id, null as task_id
            from article_publication b join article a on a.id = b.article_id
            where not exists (select 1 from article_opinion o where o.article_id = a.id and o.stage = 'FINAL' and o.decision = 'PASS'
              and o.text_hash = b.text_hash and o.given_at <= b.recorded_at)""";
    }
}
