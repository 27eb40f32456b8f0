package org.xuanjiang.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Roles;

/** What was done in the engine, operation by operation, and every task of a case with everybody who held it. */
@Service
@Transactional(readOnly = true)
public class OperationLog {

    /** More than a case has in years; the newest ones are told then. */
    private static final int MOST = 500;

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
        Map.entry("Claim", "认领"), Map.entry("Complete", "办结"), Map.entry("Assign", "变更办理人"), Map.entry("Create", "创建"),
        Map.entry("Update", "更改"), Map.entry("Delegate", "委派"), Map.entry("Resolve", "办结委派"), Map.entry("SetOwner", "设置负责人"),
        Map.entry("SetPriority", "调整优先级"), Map.entry("SetName", "更改名称"), Map.entry("SetDueDate", "调整期限"),
        Map.entry("Delete", "删除"), Map.entry("Suspend", "挂起"), Map.entry("Activate", "激活"), Map.entry("SetVariable", "设置变量"),
        Map.entry("SetVariables", "设置变量"), Map.entry("SetJobRetries", "重试作业"), Map.entry("AddUserLink", "增加人员"),
        Map.entry("DeleteUserLink", "移除人员"), Map.entry("AddGroupLink", "增加角色"), Map.entry("DeleteGroupLink", "移除角色"),
        Map.entry("AddAttachment", "增加附件"), Map.entry("AddComment", "增加备注"), Map.entry("CorrelateMessage", "发送消息"));
    private static final Map<String, String> ENTITIES = Map.of("Task", "任务", "ProcessInstance", "流程", "Job", "作业", "Variable", "变量",
        "IdentityLink", "办理人员", "Comment", "备注", "Attachment", "附件");
    private static final Map<String, String> PROPERTIES = Map.of("assignee", "办理人", "owner", "负责人", "dueDate", "期限", "priority",
        "优先级", "name", "名称", "delete", "结束", "delegation", "委派", "processDefinitionVersionTag", "版本", "retries", "重试次数",
        "businessKey", "业务编号");

    private final JdbcClient jdbc;
    private final TaskTraces tasks;
    private final People people;
    private final Clock clock;

    OperationLog(JdbcClient jdbc, TaskTraces tasks, People people, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One change of one property by one person, in Chinese where the engine's word is known.
     *
     * @param taskName {@code null} when it was done to the process itself
     */
    public record Operation(OffsetDateTime at, String personName, String operation, String entity, String taskName, String property,
                            String before, String after) {
    }

    /** A task with everybody who held it. */
    public record TaskLine(String name, String subject, String roleName, OffsetDateTime created, OffsetDateTime due, OffsetDateTime ended,
                           String completedByName, List<Holding> holdings) {

        /** @param holderName {@code null} when it was given back */
        public record Holding(OffsetDateTime at, String holderName) {
        }
    }

    /** Newest first. */
    public List<Operation> operations(Case about) {
        return jdbc.sql("""
                select o.timestamp_, o.user_id_, o.operation_type_, o.entity_type_, o.property_, o.org_value_, o.new_value_, r.task_name
                from act_hi_op_log o left join task_record r on r.task_id = o.task_id_
                where o.proc_inst_id_ in (select t.process_instance_id from task_record t where t.business_key in (:keys))
                order by o.timestamp_ desc, o.id_ desc fetch first %d rows only""".formatted(MOST))
            .param("keys", about.businessKeys())
            .query((row, n) -> operation(row))
            .list();
    }

    private Operation operation(ResultSet row) throws SQLException {
        var person = row.getString("user_id_");
        var operation = row.getString("operation_type_");
        var property = row.getString("property_");
        return new Operation(moment(row.getTimestamp("timestamp_").toInstant()), person == null ? null : people.nameOf(person),
            OPERATIONS.getOrDefault(operation, operation), ENTITIES.getOrDefault(row.getString("entity_type_"), row.getString("entity_type_")),
            row.getString("task_name"), property == null ? null : PROPERTIES.getOrDefault(property, property),
            shown(property, row.getString("org_value_")), shown(property, row.getString("new_value_")));
    }

    private String shown(String property, String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> "是";
            case "false" -> "否";
            default -> "assignee".equals(property) || "owner".equals(property) ? people.nameOf(value) : value;
        };
    }

    /** In the order in which they came up. */
    public List<TaskLine> tasks(Case about) {
        return tasks.of(about.businessKeys()).stream().map(task -> new TaskLine(Chronicle.nameOf(task), Chronicle.subjectOf(task),
            Roles.names().get(task.group()), moment(task.created()), moment(task.lastDue()), moment(task.ended()),
            task.completedBy() == null ? null : people.nameOf(task.completedBy()),
            task.changes().stream().map(change -> new TaskLine.Holding(moment(change.at()),
                change.holder() == null ? null : people.nameOf(change.holder()))).toList())).toList();
    }

    private OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
