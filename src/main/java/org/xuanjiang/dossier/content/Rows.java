package org.xuanjiang.dossier.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rows of all features as they are: what a dossier keeps must not depend on what a program makes of it. */
@Repository
class Rows {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> of(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> read(row)).list();
    }

    Row one(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> read(row)).single();
    }

    private Row read(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var cells = new LinkedHashMap<String, Object>();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            cells.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), cell(row, i, columns.getColumnType(i)));
        }
        return new Row(cells);
    }

    private Object cell(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> inOurZone(row.getObject(column, OffsetDateTime.class));
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIME -> row.getObject(column, LocalTime.class);
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> row.getObject(column);
            case Types.BOOLEAN, Types.BIT -> row.getObject(column, Boolean.class);
            default -> row.getString(column);
        };
    }

    private OffsetDateTime inOurZone(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
