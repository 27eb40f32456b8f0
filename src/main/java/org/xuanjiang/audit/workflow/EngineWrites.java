package org.xuanjiang.audit.workflow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.xuanjiang.audit.EngineRow;
import org.xuanjiang.audit.Trail;

/**
 * Notes every row of history and of identities that the engine writes, where it hands it to the database: a history event handler
 * would not see comments, attachments and memberships, which are no events.
 */
@Intercepts(@Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class}))
class EngineWrites implements Interceptor {

    private static final Pattern WRITES = Pattern.compile(
        "\\s*(?:insert\\s+into|update|delete\\s+from)\\s+(act_hi_\\w+|act_id_\\w+|act_ru_authorization)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern REMOVES = Pattern.compile("\\s*delete\\s+from\\s+(\\w+\\s.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MAY_WRITE_THEM = Pattern.compile(
        ".*(Histor|Comment|Attachment|OperationLog|User|Group|Membership|Tenant|IdentityInfo|Authorization).*");

    private final Trail trail;
    /** Of each statement, what table it writes; empty when it is none of those. */
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
            note(statement, table, written, (Executor) invocation.getTarget());
        }
        return invocation.proceed();
    }

    private void note(MappedStatement statement, String table, Object written, Executor executor) throws SQLException {
        if (written instanceof DbEntity row) {
            var values = statement.getConfiguration().newMetaObject(row);
            touched(table, keyOf(table, row, values), origin(values));
        } else if (table.startsWith("act_hi_")) {
            trail.swept(statement.getId());
        } else {
            for (var key : removed(statement, table, written, executor)) {
                touched(table, key, new EngineRow(null, null, null, null));
            }
        }
    }

    private void touched(String table, String key, EngineRow origin) {
        var context = Context.getCommandContext();
        trail.touched(table, key, origin, context == null ? null : context.getAuthenticatedUserId());
    }

    private static String table(MappedStatement statement, Object written) {
        if (!MAY_WRITE_THEM.matcher(statement.getId()).matches()) {
            return "";
        }
        var sql = WRITES.matcher(statement.getBoundSql(written).getSql());
        return sql.matches() ? sql.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Memberships have no id of their own. */
    private String keyOf(String table, DbEntity row, MetaObject values) {
        var key = trail.keyOf(table);
        if (key.size() < 2) {
            return row.getId();
        }
        return key.stream().map(column -> String.valueOf(values.getValue(property(column)))).collect(Collectors.joining("/"));
    }

    /** {@code USER_ID_} is read as {@code userId}. */
    private static String property(String column) {
        var words = column.toLowerCase(Locale.ROOT).split("_");
        return words[0] + Stream.of(words).skip(1).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    }

    /** The engine removes identities by their owner; which rows that will be is asked for first. */
    private List<String> removed(MappedStatement statement, String table, Object written, Executor executor) throws SQLException {
        var bound = statement.getBoundSql(written);
        var sql = REMOVES.matcher(bound.getSql());
        if (!sql.matches()) {
            trail.swept(statement.getId());
            return List.of();
        }
        var key = trail.keyOf(table).stream().map(column -> '"' + column + '"').collect(Collectors.joining(" || '/' || "));
        var keys = new ArrayList<String>();
        try (var query = executor.getTransaction().getConnection().prepareStatement("select " + key + " from " + sql.group(1))) {
            statement.getConfiguration().newParameterHandler(statement, written, bound).setParameters(query);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }

    private static EngineRow origin(MetaObject values) {
        return new EngineRow(first(values, "processInstanceId"), first(values, "tenantId"), first(values, "eventType", "action"),
            first(values, "operationType", "taskDefinitionKey", "activityId", "variableName", "processDefinitionKey"));
    }

    private static String first(MetaObject row, String... properties) {
        return Stream.of(properties).filter(row::hasGetter).map(row::getValue)
            .filter(String.class::isInstance).map(String.class::cast).findFirst().orElse(null);
    }
}
