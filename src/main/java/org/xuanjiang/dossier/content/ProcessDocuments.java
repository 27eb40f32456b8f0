package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanjiang.history.Cases;
import org.xuanjiang.history.Timelines;
import org.xuanjiang.organization.Roles;

/** How a case went: the models with the path walked, what happened when, task by task, and the trail with its proof. */
@Component
class ProcessDocuments {

    private final Rows rows;
    private final Wording wording;
    private final CaseTrail trail;
    private final Cases cases;
    private final Timelines timelines;

    ProcessDocuments(Rows rows, Wording wording, CaseTrail trail, Cases cases, Timelines timelines) {
        this.rows = rows;
        this.wording = wording;
        this.trail = trail;
        this.cases = cases;
        this.timelines = timelines;
    }

    /** @param caseId of the plan or the campaign */
    void add(String caseId, List<Walk> walks, Folder folder) throws IOException {
        var instances = walks.stream().flatMap(walk -> walk.instances().stream()).toList();
        addPaths(walks, folder);
        addTimeline(caseId, folder);
        addTasks(instances, folder);
        addTrail(instances, folder);
    }

    private static void addPaths(List<Walk> walks, Folder folder) throws IOException {
        var blocks = new ArrayList<Page.Block>();
        blocks.add(Page.Block.text("图例", "蓝色：已经过；橙色：正在办理；灰色：未经过。右上角的数字是经过次数。"
            + "“人”为人工办理，“自”为系统自动，“调”为转入另一流程，“时”为到期，“信”为收到通知。"));
        for (var walk : walks) {
            var name = walk.process() + "-" + walk.version();
            folder.inside("process").text(name + ".svg", "流程图：" + walk.name(), PathPicture.draw(walk));
            blocks.add(Page.Block.picture(walk.name() + "（" + walk.instances().size() + " 次）", name + ".svg"));
        }
        folder.document("process/path", new Page("流程图与经过路径", blocks), walks.stream().map(ProcessDocuments::facts).toList());
    }

    private static Map<String, Object> facts(Walk walk) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("process", walk.process());
        facts.put("name", walk.name());
        facts.put("version", walk.version());
        facts.put("instances", walk.instances());
        facts.put("visits", walk.visits());
        facts.put("open", walk.open().stream().sorted().toList());
        facts.put("walked", walk.walked().stream().sorted().toList());
        return facts;
    }

    private void addTimeline(String caseId, Folder folder) throws IOException {
        var timeline = timelines.of(cases.get(caseId));
        var happened = Page.Table.headed("时间", "对象", "事项", "办理人", "意见", "说明");
        timeline.entries().forEach(entry -> happened.row(Row.moment(entry.at()),
            entry.subject() == null ? entry.topicName() : entry.topicName() + "：" + entry.subject(), entry.act(),
            entry.actor() == null ? "系统" : entry.actor().signature(), entry.opinion(), String.join("；", entry.facts())));
        var waiting = Page.Table.headed("待办事项", "对象", "承办角色", "办理人", "到达时间", "期限");
        timeline.waiting().forEach(task -> waiting.row(task.name(), task.subject(), task.roleName(), task.holderName(), Row.moment(task.since()),
            Row.moment(task.due())));
        folder.document("process/timeline", new Page("流转记录", Page.Block.table("经过", happened), Page.Block.table("尚未办理", waiting)), timeline);
    }

    private void addTasks(Collection<String> instances, Folder folder) throws IOException {
        var tasks = new ArrayList<Row>();
        for (var instance : instances) {
            tasks.addAll(rows.of("""
                select r.*, (select c.person_id from task_change c where c.id = (select max(x.id) from task_change x
                  where x.task_id = r.task_id and x.person_id is not null)) as holder
                from task_record r where r.process_instance_id = ? order by r.created_at, r.task_id""", instance));
        }
        tasks.sort((one, other) -> one.text("task_id").compareTo(other.text("task_id")));
        var table = Page.Table.headed("事项", "承办角色", "承办人", "到达时间", "期限", "办结时间");
        tasks.forEach(task -> table.row(task.text("task_name"), Roles.names().getOrDefault(task.text("candidate_group"), ""),
            task.text("holder") == null ? "" : wording.account(task.text("holder")), task.moment("created_at"), task.moment("due_at"),
            task.moment("ended_at")));
        folder.document("process/tasks", new Page("任务经办记录", Page.Block.table("任务", table)), tasks);
    }

    private void addTrail(Collection<String> instances, Folder folder) throws IOException {
        var written = new ArrayList<CaseTrail.Extract>();
        folder.staging().add(folder.path() + "trail/trail.jsonl", "留痕摘录及证明", out -> {
            var file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            written.add(trail.extract(instances, file));
            file.flush();
        });
        var extract = written.get(0);
        var table = Page.Table.headed("链", "序号", "时间", "人员", "事项", "对象", "结果", "校验值");
        extract.entries().forEach(entry -> table.row(entry.chain(), String.valueOf(entry.seq()), entry.at(), wording.person(entry.person()),
            entry.action(), entry.object(), entry.outcome(), entry.hash()));
        folder.page("trail/trail", new Page("留痕摘录", Page.Block.facts("概况", new Page.Fact("链", extract.chains() + " 条"),
            new Page.Fact("留痕", extract.entries().size() + " 条"), new Page.Fact("最后检查点", extract.checkpointedUntil()),
            new Page.Fact("晚于检查点的留痕", extract.unprotected() + " 条"), new Page.Fact("签名公钥", extract.key())),
            Page.Block.table("留痕（详见 trail.jsonl）", table)));
    }
}
