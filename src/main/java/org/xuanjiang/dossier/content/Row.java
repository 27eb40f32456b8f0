package org.xuanjiang.dossier.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.xuanjiang.kernel.Labelled;

/** A row as the database has it, its columns by their names in lower case. */
record Row(Map<String, Object> cells) {

    String text(String column) {
        var value = cells.get(column);
        return value == null ? null : value.toString();
    }

    int number(String column) {
        return ((Number) cells.get(column)).intValue();
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(cells.get(column));
    }

    /** The Chinese name of what the column says. */
    <E extends Enum<E> & Labelled> String label(String column, Class<E> type) {
        var name = text(column);
        return name == null ? null : Enum.valueOf(type, name).label();
    }

    /** For example 2022年10月12日. */
    String day(String column) {
        return cells.get(column) instanceof LocalDate day ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
            : null;
    }

    /** For example 2022年10月12日 09:05. */
    String moment(String column) {
        return cells.get(column) instanceof OffsetDateTime at ? moment(at) : null;
    }

    Instant instant(String column) {
        return cells.get(column) instanceof OffsetDateTime at ? at.toInstant() : null;
    }

    /** The same of a moment that stands elsewhere. */
    static String moment(OffsetDateTime at) {
        return at == null ? null : "%d年%d月%d日 %02d:%02d".formatted(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(),
            at.getMinute());
    }
}
