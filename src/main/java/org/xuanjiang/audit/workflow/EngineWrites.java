package org.xuanjiang.audit.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.xuanjiang.audit.EngineRow;
import org.xuanjiang.audit.Trail;

/**
 * Notes every row of history that the engine writes, where it hands it to the database: a history event handler would not see
 * comments and attachments, which are no events.
 */
@Intercepts(@Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class}))
class EngineWrites implements Interceptor {

    private static final Pattern WRITES_HISTORY = Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(act_hi_\\w+).*",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MAY_WRITE_HISTORY = Pattern.compile(".*(Histor|Comment|Attachment|OperationLog).*");

    private final Trail trail;
    /** Of each statement, what table it writes; empty when it is no table of history. */
    private final Map<String, String> tables = new ConcurrentHashMap<>();

    EngineWrites(Trail trail) {
        this.trail = trail;
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        var statement = (MappedStatement) invocation.getArgs()[0];
        var written = invocation.getArgs()[1];
        var table = tables.computeIfAbsent(statement.getId(), id -> table(statement, written));
        if (!table.isEmpty()) {
            note(statement, table, written);
        }
        return invocation.proceed();
    }

    private void note(MappedStatement statement, String table, Object written) {
        if (written instanceof DbEntity row) {
            var context = Context.getCommandContext();
            trail.touched(table, row.getId(), origin(row), context == null ? null : context.getAuthenticatedUserId());
        } else {
            trail.swept(statement.getId());
        }
    }

    private static String table(MappedStatement statement, Object written) {
        if (!MAY_WRITE_HISTORY.matcher(statement.getId()).matches()) {
            return "";
        }
        var sql = WRITES_HISTORY.matcher(statement.getBoundSql(written).getSql());
        return sql.matches() ? sql.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static EngineRow origin(DbEntity row) {
        return new EngineRow(first(row, "processInstanceId"), first(row, "tenantId"), first(row, "eventType", "action"),
            first(row, "operationType", "taskDefinitionKey", "activityId", "variableName", "processDefinitionKey"));
    }

    private static String first(DbEntity row, String... properties) {
        var values = SystemMetaObject.forObject(row);
        return Stream.of(properties).filter(values::hasGetter).map(values::getValue)
            .filter(String.class::isInstance).map(String.class::cast).findFirst().orElse(null);
    }
}
