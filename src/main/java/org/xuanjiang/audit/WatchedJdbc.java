package org.xuanjiang.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * The way in which all repositories write. Of a watched table it lets the database itself say which rows a statement has written,
 * so that no repository can forget to.
 */
class WatchedJdbc extends JdbcTemplate {

    private static final Pattern WRITES = Pattern.compile("\\s*(insert\\s+into|update|delete\\s+from)\\s+(\\w+)(.*)",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final RowImages images;
    private final Trail trail;

    WatchedJdbc(DataSource database, RowImages images, Trail trail) {
        super(database);
        this.images = images;
        this.trail = trail;
    }

    @Override
    public int update(PreparedStatementCreator statement) {
        var sql = WRITES.matcher(statement instanceof SqlProvider provider ? String.valueOf(provider.getSql()) : "");
        var table = sql.matches() ? sql.group(2).toLowerCase(Locale.ROOT) : "";
        if (!WatchedTables.DOCUMENTS.contains(table)) {
            return super.update(statement);
        }
        var key = images.keyOf(table);
        if (sql.group(1).toLowerCase(Locale.ROOT).startsWith("delete")) {
            // H2 does not say which rows it deletes, so they are asked for first.
            var rows = "select \"" + String.join("\", \"", key) + "\" from " + table + sql.group(3);
            query(connection -> statement.createPreparedStatement(preparing(connection, delete -> connection.prepareStatement(rows))),
                new ColumnMapRowMapper()).forEach(row -> touched(table, key, row));
            return super.update(statement);
        }
        var written = new GeneratedKeyHolder();
        var count = super.update(connection -> statement.createPreparedStatement(
            preparing(connection, write -> connection.prepareStatement(write, key))), written);
        written.getKeyList().forEach(row -> touched(table, key, row));
        return count;
    }

    private void touched(String table, String[] key, Map<String, Object> row) {
        trail.touched(new TouchedRow(table, Stream.of(key).map(row::get).map(String::valueOf).collect(Collectors.joining("/"))));
    }

    /** A connection that prepares this statement in another way. */
    private static Connection preparing(Connection connection, Preparation preparation) {
        return (Connection) Proxy.newProxyInstance(WatchedJdbc.class.getClassLoader(), new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
                try {
                    return method.getName().equals("prepareStatement") && arguments.length == 1
                        ? preparation.prepare((String) arguments[0])
                        : method.invoke(connection, arguments);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            });
    }

    private interface Preparation {

        PreparedStatement prepare(String sql) throws SQLException;
    }
}
