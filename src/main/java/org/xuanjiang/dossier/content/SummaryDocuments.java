package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.summary.ArticleIdea;
import org.xuanjiang.summary.FiguresFacts;
import org.xuanjiang.summary.SummaryActKind;
import org.xuanjiang.summary.SummaryContent;

/** Every version of a unit's summary with the figures of its day, who acted on it, issues and answers. */
@Component
class SummaryDocuments {

    private final Rows rows;
    private final Wording wording;
    private final ObjectMapper json;

    SummaryDocuments(Rows rows, Wording wording, ObjectMapper json) {
        this.rows = rows;
        this.wording = wording;
        this.json = json;
    }

    void add(PlanCase plan, Folder folder) throws IOException {
        for (var summary : rows.of("select * from summary where plan_id = ?", plan.id())) {
            var id = summary.text("id");
            for (var version : rows.of("select * from summary_version where summary_id = ? order by no", id)) {
                var name = "summary/version-" + version.text("no");
                var page = version(plan, version);
                folder.document(name, page, version.cells());
                folder.paper(name, page);
            }
            addReview(id, folder);
        }
    }

    private void addReview(String summaryId, Folder folder) throws IOException {
        var acts = rows.of("select * from summary_act where summary_id = ? order by ordinal", summaryId);
        var issues = rows.of("select * from summary_issue where summary_id = ? order by no", summaryId);
        var actTable = Page.Table.headed("序号", "时间", "人员", "事项", "版本", "意见");
        acts.forEach(act -> actTable.row(act.text("ordinal"), act.moment("at"), wording.account(act.text("person_id")),
            act.label("kind", SummaryActKind.class), act.text("version_no"), act.text("opinion")));
        var issueTable = Page.Table.headed("序号", "版本", "位置", "修改要求", "依据", "提出人", "提出时间", "答复", "答复人", "答复时间");
        issues.forEach(issue -> issueTable.row(issue.text("no"), issue.text("version_no"), issue.text("place"), issue.text("demand"),
            issue.text("basis"), wording.person(issue.text("raised_by")), issue.moment("raised_at"), issue.text("answer"),
            issue.text("answer") == null ? "" : wording.person(issue.text("answered_by")), issue.moment("answered_at")));
        folder.document("summary/review", new Page("经验总结办理过程与审阅意见", Page.Block.table("办理过程", actTable),
            Page.Block.table("审阅意见与答复", issueTable)),
            Map.of("acts", acts.stream().map(Row::cells).toList(), "issues", issues.stream().map(Row::cells).toList()));
    }

    private Page version(PlanCase plan, Row version) {
        var content = read(version.text("content"), SummaryContent.class);
        var figures = FiguresFacts.of(read(version.text("figures"), PlanFigures.class));
        var tracks = Page.Table.headed("宣讲形式", "承诺场次", "已开展", "未开展", "点数人数", "估计人数", "未填人数场次");
        figures.tracks().forEach(row -> tracks.row(row.trackName(), String.valueOf(row.promised()), String.valueOf(row.held()),
            String.valueOf(row.notHeld()), String.valueOf(row.counted()), String.valueOf(row.estimated()), String.valueOf(row.withoutNumber())));
        var ideas = Page.Table.headed("拟宣传稿件", "类型", "渠道");
        content.articles().forEach(idea -> ideas.row(idea.title(), idea.kind().label(), channels(idea)));
        return new Page("经验总结第 " + version.text("no") + " 版",
            Page.Block.facts("基本情况", new Page.Fact("报送单位", plan.unitName()), new Page.Fact("报送人", wording.account(version.text("submitted_by"))),
                new Page.Fact("报送时间", version.moment("submitted_at"))),
            Page.Block.table("数据（报送时自动填入）", tracks),
            Page.Block.facts("关切与网上宣讲", new Page.Fact("职工关切", figures.concernsRaised() + " 条，已答复 " + figures.concernsReplied() + " 条"),
                new Page.Fact("网上宣讲", "专栏 " + figures.columns() + " 个，自采 " + figures.ownPieces() + " 篇，转载 " + figures.reposts() + " 篇")),
            Page.Block.text("总体情况", content.overview()), Page.Block.text("亮点", content.highlights()),
            Page.Block.text("有效做法", content.practices()), Page.Block.text("存在问题", content.problems()),
            Page.Block.text("意见建议", content.suggestions()), Page.Block.table("拟宣传稿件", ideas));
    }

    private static String channels(ArticleIdea idea) {
        return String.join("、", idea.channels().stream().map(Labelled::label).toList());
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored summary cannot be read", damaged);
        }
    }
}
