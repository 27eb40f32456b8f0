package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.PlanStatus;

/** What a campaign came to, unit by unit and as a whole. */
@Component
class CampaignDocuments {

    private final Rows rows;
    private final Wording wording;

    CampaignDocuments(Rows rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
    }

    void add(Row campaign, Folder folder) throws IOException {
        var plans = rows.of("""
            select p.id, p.unit_id, p.status,
              (select count(*) from plan_version v where v.plan_id = p.id) as versions,
              (select coalesce(sum(o.session_count), 0) from obligation o
               where o.plan_id = p.id and o.status = 'IN_FORCE' and o.track <> 'ONLINE') as promised,
              (select count(*) from lecture_session s where s.plan_id = p.id and s.status = 'HELD') as held,
              (select count(*) from concern c where c.plan_id = p.id) as concerns,
              (select count(*) from article a where a.plan_id = p.id and a.status = 'PUBLISHED') as published
            from plan p join campaign_unit u on u.campaign_id = p.campaign_id and u.unit_id = p.unit_id
            where p.campaign_id = ? order by u.unit_no""", campaign.text("id"));
        folder.document("summary", new Page("活动汇总", Page.Block.table("各单位情况（按通知所列次序，不作排名）", table(plans)),
            Page.Block.text("亮点", campaign.text("highlights")), Page.Block.text("问题", campaign.text("problems")),
            Page.Block.text("总体结论", campaign.text("conclusion"))), plans);
    }

    private Page.Table table(List<Row> plans) {
        var table = Page.Table.headed("单位", "方案状态", "方案版本", "承诺场次", "已开展", "职工关切", "已发布稿件");
        plans.forEach(plan -> table.row(wording.unit(plan.text("unit_id")), plan.label("status", PlanStatus.class), plan.text("versions"),
            plan.text("promised"), plan.text("held"), plan.text("concerns"), plan.text("published")));
        return table;
    }
}
