package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.campaign.CampaignActKind;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Track;

/** The notice, and what the campaign made of it. */
@Component
class NoticeDocuments {

    private final Rows rows;
    private final Wording wording;
    private final Campaigns campaigns;

    NoticeDocuments(Rows rows, Wording wording, Campaigns campaigns) {
        this.rows = rows;
        this.wording = wording;
        this.campaigns = campaigns;
    }

    void add(Row campaign, Folder folder) throws IOException {
        var id = campaign.text("id");
        var units = rows.of("select * from campaign_unit where campaign_id = ? order by unit_no", id);
        var acts = rows.of("select * from campaign_act where campaign_id = ? order by act_no", id);
        var blocks = new ArrayList<>(List.of(
            Page.Block.facts("通知",
                new Page.Fact("文号", campaign.text("notice_number")), new Page.Fact("标题", campaign.text("notice_title")),
                new Page.Fact("发文机关", campaign.text("issuer")), new Page.Fact("成文日期", campaign.day("notice_issued_on"))),
            Page.Block.facts("活动",
                new Page.Fact("主题", campaign.text("theme")), new Page.Fact("开始日期", campaign.day("window_start")),
                new Page.Fact("结束日期", campaign.day("window_end")), new Page.Fact("方案报送期限", campaign.day("plan_deadline")),
                new Page.Fact("宣讲形式", Wording.labels(campaign.text("tracks"), Track.class)),
                new Page.Fact("状态", campaign.label("status", CampaignStatus.class))),
            Page.Block.text("有关要求", campaign.text("requirements"))));
        blocks.addAll(noticeText(campaign));
        blocks.add(Page.Block.table("参加单位", unitTable(units)));
        blocks.add(Page.Block.table("办理过程", actTable(acts)));
        folder.document("notice", new Page("通知与活动", blocks), Map.of("campaign", campaign.cells(),
            "units", units.stream().map(Row::cells).toList(), "acts", acts.stream().map(Row::cells).toList()));
    }

    /** In full, when it is the notice that the program has. */
    private List<Page.Block> noticeText(Row campaign) {
        var notice = campaigns.notice();
        if (!notice.number().equals(campaign.text("notice_number"))) {
            return List.of();
        }
        var clauses = Page.Table.headed("条款", "标题", "内容");
        notice.clauses().forEach(clause -> clauses.row(clause.no(), clause.title(), clause.text()));
        var annex = Page.Table.headed("宣讲形式", "宣讲人", "地点", "时间");
        notice.annex().forEach(row -> annex.row(row.track().label(), row.lecturer(), row.place(), row.time()));
        return List.of(Page.Block.table("通知条款", clauses), Page.Block.table("通知附件：宣讲安排", annex));
    }

    private Page.Table unitTable(List<Row> units) {
        var table = Page.Table.headed("单位", "邀请时间", "邀请人", "补充邀请", "原因");
        units.forEach(unit -> table.row(wording.unit(unit.text("unit_id")), unit.moment("invited_at"), wording.account(unit.text("invited_by")),
            unit.isTrue("late") ? "是" : "否", unit.text("reason")));
        return table;
    }

    private Page.Table actTable(List<Row> acts) {
        var table = Page.Table.headed("序号", "时间", "人员", "事项", "意见");
        acts.forEach(act -> table.row(act.text("act_no"), act.moment("acted_at"), wording.account(act.text("person_id")),
            act.label("kind", CampaignActKind.class), act.text("opinion")));
        return table;
    }
}
