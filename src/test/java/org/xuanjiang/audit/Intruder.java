package org.xuanjiang.audit;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Someone who owns the database: past the program, its triggers and its foreign keys. What he does is undone afterwards. */
final class Intruder {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final Random random;
    private final boolean postgres;

    Intruder(DataSource database, PlatformTransactionManager transactions, Random random) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
        this.random = random;
        this.postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
            connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    void breaksIn() {
        if (!postgres) {
            jdbc.execute("set referential_integrity false");
            List.of("trail_entry_is_append_only", "trail_checkpoint_is_append_only", "trail_checkpoint_head_is_append_only",
                "trail_head_is_kept").forEach(trigger -> jdbc.execute("drop trigger " + trigger));
        }
    }

    void leaves() {
        if (!postgres) {
            jdbc.execute("set referential_integrity true");
            new ResourceDatabasePopulator(new ClassPathResource("db/vendor/h2/V31__trail_guard.sql")).execute(database);
        }
    }

    /** Lets him act, asks, and undoes all. */
    <T> T undone(Runnable attack, Supplier<T> question) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            if (postgres) {
                jdbc.execute("set local session_replication_role = replica");
            }
            attack.run();
            return question.get();
        });
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** @param condition picks rows, for example {@code seq > 3} */
    List<Row> rows(String table, String condition, String... key) {
        return jdbc.query("select * from " + table + " where " + condition, (row, number) -> Row.of(table, List.of(key), row));
    }

    /** Changes one cell of this row into something else that fits its column. */
    String changesOneCell(Row row) {
        var cell = oneOf(row.cells);
        var value = different(cell);
        var arguments = new ArrayList<>();
        arguments.add(value);
        row.key().forEach(part -> arguments.add(part.value()));
        jdbc.update("update %s set %s = ? where %s".formatted(row.table, cell.column(), row.condition()), arguments.toArray());
        return row.table + "." + cell.column() + " " + row.name() + ": " + cell.value() + " -> " + value;
    }

    void deletes(Row row) {
        jdbc.update("delete from " + row.table + " where " + row.condition(), row.key().stream().map(Cell::value).toArray());
    }

    private Object different(Cell cell) {
        if (cell.value() == null) {
            return something(cell.type());
        }
        if (cell.nullable() && random.nextInt(4) == 0) {
            return null;
        }
        if (cell.value() instanceof Number number) {
            return cell.type() == Types.DOUBLE ? (Object) (number.doubleValue() + 1) : (Object) (number.longValue() + 1_000);
        }
        if (cell.value() instanceof Boolean truth) {
            return !truth;
        }
        if (cell.value() instanceof Timestamp moment) {
            return new Timestamp(moment.getTime() + 1);
        }
        if (cell.value() instanceof String text) {
            return text.isEmpty() ? "x" : edited(text);
        }
        if (cell.value() instanceof byte[] bytes) {
            var other = bytes.clone();
            other[random.nextInt(other.length)] ^= 1;
            return other;
        }
        return something(cell.type());
    }

    private String edited(String text) {
        var at = random.nextInt(text.length());
        return text.substring(0, at) + (text.charAt(at) == '7' ? '8' : '7') + text.substring(at + 1);
    }

    private static Object something(int type) {
        return switch (type) {
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> 1;
            case Types.DOUBLE, Types.FLOAT -> 1.5;
            case Types.BOOLEAN, Types.BIT -> true;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Timestamp.valueOf("2021-03-04 05:06:07");
            case Types.DATE -> Date.valueOf("2021-03-04");
            case Types.TIME -> Time.valueOf("05:06:07");
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> new byte[] {1};
            default -> "x";
        };
    }

    /** One row with all its cells. */
    record Row(String table, List<String> keyColumns, List<Cell> cells) {

        private static Row of(String table, List<String> key, ResultSet row) throws SQLException {
            var metadata = row.getMetaData();
            var cells = new ArrayList<Cell>();
            for (var column = 1; column <= metadata.getColumnCount(); column++) {
                var type = metadata.getColumnType(column);
                var value = type == Types.CLOB ? row.getString(column) : type == Types.BLOB ? row.getBytes(column)
                    : type == Types.TIMESTAMP_WITH_TIMEZONE ? row.getTimestamp(column) : row.getObject(column);
                cells.add(new Cell(metadata.getColumnName(column).toLowerCase(Locale.ROOT), type, value,
                    metadata.isNullable(column) == ResultSetMetaData.columnNullable));
            }
            return new Row(table, key, cells);
        }

        Object value(String column) {
            return cells.stream().filter(cell -> cell.column().equals(column)).findAny().orElseThrow().value();
        }

        String name() {
            return key().stream().map(cell -> String.valueOf(cell.value())).collect(Collectors.joining("/"));
        }

        private List<Cell> key() {
            return keyColumns.stream().map(column -> new Cell(column, 0, value(column), false)).toList();
        }

        private String condition() {
            return keyColumns.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
        }
    }

    /** One value. */
    record Cell(String column, int type, Object value, boolean nullable) {
    }
}
