package org.xuanjiang.audit.healthcheck;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 三审三校: three people, none of them the author, pass the text that is published. */
@Component
@Order(4)
class ArticleReviewedByTooFew implements Rule {

    @Override
    public String id() {
        return "article-reviewed-by-too-few";
    }

    @Override
    public String title() {
        return "稿件三审不足三人，或由作者审核";
    }

    @Override
    public String basis() {
        return "宣传稿件的初审、复审、终审须由三个不同的人通过，且都不是作者。";
    }

    @Override
    public String sql() {
        return """
            select x.at, x.title as subject, x.unit_id, x.first_reviewer as person, x.second_reviewer as other, x.final_reviewer as third,
              case when x.first_reviewer is null or x.second_reviewer is null or x.final_reviewer is null then '现行文本缺少审核通过的记录'
                when x.first_reviewer = x.second_reviewer or x.first_reviewer = x.final_reviewer or x.second_reviewer = x.final_reviewer
                  then '同一人通过了两审以上'
                else '审核人是作者' end as detail, x.campaign_id, x.plan_id, null as task_id
            from (
              select a.id, a.unit_id, a.campaign_id, a.plan_id, a.proposed_by, v.title, max(o.given_at) as at,
                max(case when o.stage = 'FIRST' then o.reviewer end) as first_reviewer,
                max(case when o.stage = 'SECOND' then o.reviewer end) as second_reviewer,
                max(case when o.stage = 'FINAL' then o.reviewer end) as final_reviewer
              from article a
              join article_version v on v.article_id = a.id
                and v.number = (select max(l.number) from article_version l where l.article_id = a.id)
              left join article_opinion o on o.article_id = a.id and o.version_number = v.number and o.decision = 'PASS'
              where a.status in ('PASSED', 'PUBLISHED')
              group by a.id, a.unit_id, a.campaign_id, a.plan_id, a.proposed_by, v.title) x
            where x.first_reviewer is null or x.second_reviewer is null or x.final_reviewer is null
              or x.first_reviewer = x.second_reviewer or x.first_reviewer = x.final_reviewer or x.second_reviewer = x.final_reviewer
              or x.proposed_by in (x.first_reviewer, x.second_reviewer, x.final_reviewer)
              or exists (select 1 from article_version w where w.article_id = x.id
                and w.written_by in (x.first_reviewer, x.second_reviewer, x.final_reviewer))""";
    }
}
