package org.xuanjiang.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of every table, the engine's and ours, drafts included; not the trail, which tells of refusals too. */
public record DatabaseContents(Map<String, List<String>> rowsByTable) {

    public static DatabaseContents of(JdbcTemplate database) {
        var tables = database.execute(DatabaseContents::tables);
        var contents = new TreeMap<String, List<String>>();
        tables.forEach(table -> contents.put(table, rows(database, table)));
        return new DatabaseContents(contents);
    }

    /** What a later look finds that was not there, and what it misses, by table; readable where the whole contents would not be. */
    public List<String> changesUntil(DatabaseContents later) {
        var changes = new ArrayList<String>();
        later.rowsByTable.forEach((table, rows) -> {
            var earlier = new HashSet<>(rowsByTable.getOrDefault(table, List.of()));
            rows.stream().filter(row -> !earlier.contains(row)).forEach(row -> changes.add("+ " + table + ": " + row));
            var remaining = new HashSet<>(rows);
            earlier.stream().filter(row -> !remaining.contains(row)).forEach(row -> changes.add("- " + table + ": " + row));
        });
        return changes;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("trail_")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> rows(JdbcTemplate database, String table) {
        var rows = database.query("select * from \"" + table + "\"", (row, number) -> {
            var values = new StringJoiner(" | ");
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.add(row.getString(column));
            }
            return values.toString();
        });
        Collections.sort(rows);
        return rows;
    }
}
