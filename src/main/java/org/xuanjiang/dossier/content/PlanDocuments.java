package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanjiang.plan.PlanActKind;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlanVersionKind;

/** Every version of a plan, who acted on it, issues and answers. */
@Component
class PlanDocuments {

    private final Rows rows;
    private final Wording wording;
    private final ObjectMapper json;

    PlanDocuments(Rows rows, Wording wording, ObjectMapper json) {
        this.rows = rows;
        this.wording = wording;
        this.json = json;
    }

    void add(PlanCase plan, Folder folder) throws IOException {
        for (var version : versions(plan)) {
            var name = "plan/version-" + version.number("version_no");
            var page = version(plan, version);
            folder.page(name, page);
            folder.paper(name, page);
            // Byte for byte as it was submitted: its hash is the one that stands on the page.
            folder.text(name + ".json", page.title() + "（数据）", version.text("document"));
        }
        var acts = acts(plan);
        var issues = rows.of("select * from review_issue where plan_id = ? order by issue_no", plan.id());
        folder.document("plan/review", new Page("方案办理过程与审核意见", Page.Block.table("办理过程", actTable(acts)),
            Page.Block.table("审核意见与答复", issueTable(issues))),
            Map.of("versions", versions(plan).stream().map(PlanDocuments::withoutDocument).toList(), "acts", acts.stream().map(Row::cells).toList(), "issues", issues.stream().map(Row::cells).toList()));
    }

    private static Map<String, Object> withoutDocument(Row version) {
        var cells = new LinkedHashMap<>(version.cells());
        cells.remove("document");
        return cells;
    }

    List<Row> versions(PlanCase plan) {
        return rows.of("select * from plan_version where plan_id = ? order by version_no", plan.id());
    }

    List<Row> acts(PlanCase plan) {
        return rows.of("select * from plan_act where plan_id = ? order by act_no", plan.id());
    }

    PlanContent content(Row version) {
        try {
            return json.readValue(version.text("document"), PlanContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a stored plan version cannot be read", damaged);
        }
    }

    private Page version(PlanCase plan, Row version) {
        var content = content(version);
        var sessions = Page.Table.headed("序号", "宣讲形式", "批次", "宣讲主题", "宣讲人", "宣讲地点", "起止日期", "宣讲对象", "每场人数", "场数");
        for (var i = 0; i < content.sessions().size(); i++) {
            var line = content.sessions().get(i);
            sessions.row(String.valueOf(i + 1), line.track().label(), String.valueOf(line.batch()), line.topic(), line.lecturer(), line.place(),
                line.dateFrom() + " 至 " + line.dateTo(), line.audience().label(), String.valueOf(line.expected()), String.valueOf(line.count()));
        }
        return new Page("宣讲方案第 " + version.text("version_no") + " 版",
            Page.Block.facts("基本情况", new Page.Fact("报送单位", plan.unitName()), new Page.Fact("活动主题", plan.campaign().text("theme")),
                new Page.Fact("通知文号", plan.campaign().text("notice_number")),
                new Page.Fact("版本", "第 " + version.text("version_no") + " 版（" + version.label("kind", PlanVersionKind.class) + "）"),
                new Page.Fact("报送人", wording.account(version.text("submitted_by"))), new Page.Fact("报送时间", version.moment("submitted_at")),
                new Page.Fact("修改原因", version.text("reason")), new Page.Fact("计划场数", content.sessionCount() + " 场"),
                new Page.Fact("内容校验值（SHA-256）", version.text("sha256"))),
            Page.Block.text("工作目标", content.goal()), Page.Block.text("宣讲队伍", content.team()),
            Page.Block.text("工作措施", content.measures()), Page.Block.table("宣讲安排", sessions));
    }

    private Page.Table actTable(List<Row> acts) {
        var table = Page.Table.headed("序号", "时间", "人员", "事项", "版本", "意见");
        acts.forEach(act -> table.row(act.text("act_no"), act.moment("acted_at"), wording.account(act.text("person_id")),
            act.label("kind", PlanActKind.class), act.text("version_no"), act.text("opinion")));
        return table;
    }

    private Page.Table issueTable(List<Row> issues) {
        var table = Page.Table.headed("序号", "版本", "位置", "修改要求", "依据", "提出人", "提出时间", "答复", "答复人", "答复时间");
        issues.forEach(issue -> table.row(issue.text("issue_no"), issue.text("version_no"), issue.text("place"), issue.text("demand"),
            issue.text("basis"), wording.person(issue.text("raised_by")), issue.moment("raised_at"), issue.text("answer"),
            issue.text("answer") == null ? "" : wording.person(issue.text("answered_by")), issue.moment("answered_at")));
        return table;
    }
}
