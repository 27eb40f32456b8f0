package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows as the database keeps them, in the JSON that it writes itself: names in the order of the columns, which adding columns does not
 * change. Empty cells are left out, so that a migration may add columns that can be empty without disturbing what was committed to before.
 */
@Component
class RowImages {

    /** How an entry names this way to write rows. */
    static final String FORM = "as-written";

    private static final int ROWS_AT_ONCE = 500;
    private static final Pattern EMPTY = Pattern.compile(",\"\\w+\":null(?=[,}])");
    /**
     * The plan is made once for each set of tables, by their keys whatever the statistics say: planning anew took as long as reading, and
     * a plan from when tables were small read all of them. Until the end of the transaction, in which nothing else is asked.
     */
    private static final String BY_KEY = "set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off; ";

    private final JdbcTemplate jdbc;
    private final Map<String, Shape> shapes = new HashMap<>();
    private boolean postgres;

    RowImages(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /** The rows that exist, with number and moment for the present transaction, in one statement. */
    Reading read(Collection<TouchedRow> rows) {
        var byTable = new TreeMap<String, List<String>>();
        rows.forEach(row -> byTable.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row.key()));
        var sql = new StringBuilder(isPostgres() ? BY_KEY : "").append("select '', cast(%s as varchar(30)), cast(current_timestamp as varchar(40))"
            .formatted(isPostgres() ? "nextval('trail_act')" : "next value for trail_act"));
        var arguments = new ArrayList<Object>();
        byTable.forEach((table, keys) -> {
            sql.append(" union all ").append(shape(table).select()).append(shape(table).where());
            if (shape(table).isComposite()) {
                arguments.add(keys.stream().map(key -> key.substring(0, key.indexOf('/'))).distinct().toArray(String[]::new));
            }
            arguments.add(keys.toArray(String[]::new));
        });
        return jdbc.execute(sql.toString(), (PreparedStatement statement) -> {
            new ArgumentPreparedStatementSetter(arguments.toArray()).setValues(statement);
            return reading(statement);
        });
    }

    private static Reading reading(PreparedStatement statement) throws SQLException {
        var isRows = statement.execute();
        while (!isRows) {
            isRows = statement.getMoreResults();
        }
        var reading = new Reading();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                if (rows.getString(1).isEmpty()) {
                    reading.act = Long.parseLong(rows.getString(2));
                    reading.databaseTime = rows.getString(3);
                } else {
                    reading.images.put(new TouchedRow(rows.getString(1), rows.getString(2)), filled(rows.getString(3)));
                }
            }
        }
        return reading;
    }

    /** Every row of a table. */
    void readAll(String table, BiConsumer<TouchedRow, String> reader) {
        jdbc.query(shape(table).select(), row -> {
            reader.accept(new TouchedRow(table, row.getString(2)), filled(row.getString(3)));
        });
    }

    /** Names of the columns that identify a row, as the database spells them. */
    String[] keyOf(String table) {
        return shape(table).key().toArray(String[]::new);
    }

    /** PostgreSQL takes twice as long to leave out empty cells itself. In a text, the quotation mark would not stand alone. */
    private static String filled(String image) {
        return EMPTY.matcher(image).replaceAll("");
    }

    /** What entries without {@link #FORM} are committed to: cells as texts, under names in small letters and in their order. */
    static String canonical(String image) {
        try {
            var cells = CanonicalJson.object();
            CanonicalJson.read(image).properties().forEach(cell -> {
                if (!cell.getValue().isNull()) {
                    cells.put(cell.getKey().toLowerCase(Locale.ROOT), cell.getValue().asText());
                }
            });
            return CanonicalJson.write(cells);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("the database answered with something that is not JSON", notJson);
        }
    }

    /** One cell of an image, null when it is empty. */
    static String cell(String image, String column) {
        try {
            var cells = CanonicalJson.read(image);
            // H2 spells its columns in capitals.
            return cells.path(cells.has(column) ? column : column.toUpperCase(Locale.ROOT)).asText(null);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an image is JSON", impossible);
        }
    }

    private synchronized Shape shape(String table) {
        if (shapes.isEmpty()) {
            jdbc.execute((Connection connection) -> {
                postgres = isPostgres(connection);
                for (var watched : WatchedTables.all()) {
                    shapes.put(watched, shapeOf(watched, connection));
                }
                return null;
            });
        }
        return shapes.get(table);
    }

    private boolean isPostgres() {
        shape("");
        return postgres;
    }

    private static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static Shape shapeOf(String table, Connection connection) throws SQLException {
        var metadata = connection.getMetaData();
        var name = metadata.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        var key = new TreeMap<Integer, String>();
        try (var columns = metadata.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (columns.next()) {
                key.put(columns.getInt("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            }
        }
        if (key.isEmpty()) {
            throw new IllegalStateException("table " + table + " has no primary key, so its rows cannot be told apart");
        }
        return new Shape(table, List.copyOf(key.values()), image(metadata, connection, name));
    }

    private static String image(DatabaseMetaData metadata, Connection connection, String table) throws SQLException {
        var cells = new ArrayList<String>();
        var bytes = new ArrayList<String>();
        var postgres = isPostgres(connection);
        try (var columns = metadata.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (columns.next()) {
                cells.add(cell(columns));
                var column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (WatchedTables.BYTES.contains(column)) {
                    var digest = "(select " + (postgres ? "encode(sha256(b.bytes_), 'hex')" : digest("b.bytes_"))
                        + " from act_ge_bytearray b where b.id_ = t." + column + ")";
                    bytes.add(postgres ? "coalesce(',\"" + column + "bytes\":\"' || " + digest + " || '\"', '')" : "'" + column + "bytes': " + digest);
                }
            }
        }
        if (postgres) {
            var row = "cast(row_to_json(t) as text)";
            return bytes.isEmpty() ? row : "left(" + row + ", -1) || " + String.join(" || ", bytes) + " || '}'";
        }
        cells.addAll(bytes);
        return "cast(json_object(" + String.join(", ", cells) + " absent on null) as varchar)";
    }

    /** Of H2: its JSON takes no long texts or bytes. */
    private static String cell(ResultSet column) throws SQLException {
        var name = column.getString("COLUMN_NAME");
        var quoted = "t.\"" + name + "\"";
        return switch (column.getInt("DATA_TYPE")) {
            case Types.CLOB, Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> "'" + name + "': " + digest(quoted);
            default -> "'" + name + "': " + quoted;
        };
    }

    private static String digest(String column) {
        return "rawtohex(hash('SHA-256', " + column + "))";
    }

    /** How the rows of one table are asked for. */
    private record Shape(String table, List<String> key, String image) {

        boolean isComposite() {
            return key.size() > 1;
        }

        String select() {
            return "select '%s', %s, %s from %s t".formatted(table, keyText(), image, table);
        }

        String where() {
            return isComposite() ? " where %s = any(?) and %s = any(?)".formatted(column(key.get(0)), keyText())
                : " where %s = any(?)".formatted(keyText());
        }

        private String keyText() {
            return key.stream().map(Shape::column).collect(Collectors.joining(" || '/' || "));
        }

        private static String column(String name) {
            return "t.\"" + name + "\"";
        }
    }

    /** What the database answered about one transaction. */
    static final class Reading {

        private final Map<TouchedRow, String> images = new HashMap<>();
        private long act;
        private String databaseTime;

        long act() {
            return act;
        }

        String databaseTime() {
            return databaseTime;
        }

        /** @return null when there is no such row any more */
        String image(TouchedRow row) {
            return images.get(row);
        }
    }
}
