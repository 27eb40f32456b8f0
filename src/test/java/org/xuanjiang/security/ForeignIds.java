package org.xuanjiang.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Ids of everything that came into the database between two looks at it, by table and column in capitals: whatever is kept, ours or the engine's. */
final class ForeignIds {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Columns whose ids a part of a path asks for. */
    private static final Map<String, List<String>> BELONGING = Map.ofEntries(
        Map.entry("tasks", List.of("ACT_RU_TASK.ID_", "ACT_HI_TASKINST.ID_", "COMPLETION.TASK_ID")),
        Map.entry("task", List.of("ACT_RU_TASK.ID_", "ACT_HI_TASKINST.ID_")),
        Map.entry("plans", List.of("PLAN.ID")),
        Map.entry("cases", List.of("PLAN.ID", "CAMPAIGN.ID", "ARTICLE.ID")),
        Map.entry("campaigns", List.of("CAMPAIGN.ID")),
        Map.entry("process-instance", List.of("ACT_RU_EXECUTION.PROC_INST_ID_", "ACT_HI_PROCINST.ID_")),
        Map.entry("execution", List.of("ACT_RU_EXECUTION.ID_")),
        Map.entry("variable-instance", List.of("ACT_RU_VARIABLE.ID_", "ACT_HI_VARINST.ID_")),
        Map.entry("job", List.of("ACT_RU_JOB.ID_")),
        Map.entry("filter", List.of("ACT_RU_FILTER.ID_")),
        Map.entry("evidence", List.of("EVIDENCE_FILE.ID", "EVIDENCE_UPLOAD.ID")),
        Map.entry("uploads", List.of("EVIDENCE_UPLOAD.ID")),
        Map.entry("counsels", List.of("COUNSEL.ID")),
        Map.entry("deputies", List.of("DEPUTYSHIP.ID")),
        Map.entry("sessions", List.of("LECTURE_SESSION.ID")));

    private final Map<String, List<String>> byColumn;
    private final List<String> columns;
    private final Set<String> all;

    private ForeignIds(Map<String, List<String>> byColumn) {
        this.byColumn = byColumn;
        this.columns = List.copyOf(byColumn.keySet());
        this.all = new HashSet<>();
        byColumn.values().forEach(all::addAll);
    }

    static ForeignIds in(JdbcTemplate database) {
        var found = new TreeMap<String, List<String>>();
        database.queryForList("select table_name from information_schema.tables where table_schema = current_schema", String.class)
            .forEach(table -> database.query("select * from \"" + table + "\"", (RowCallbackHandler) row -> {
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    var value = row.getString(column);
                    if (value != null && ID.matcher(value).matches()) {
                        found.computeIfAbsent((table + "." + row.getMetaData().getColumnName(column)).toUpperCase(Locale.ROOT), name -> new ArrayList<>()).add(value);
                    }
                }
            }));
        return new ForeignIds(found);
    }

    ForeignIds without(ForeignIds earlier) {
        var rest = new TreeMap<String, List<String>>();
        byColumn.forEach((column, ids) -> {
            var fresh = ids.stream().filter(id -> !earlier.all.contains(id)).distinct().toList();
            if (!fresh.isEmpty()) {
                rest.put(column, fresh);
            }
        });
        return new ForeignIds(rest);
    }

    List<String> columns() {
        return columns;
    }

    String any(Random random) {
        return of(columns.get(random.nextInt(columns.size())), random);
    }

    String of(String column, Random random) {
        var ids = byColumn.get(column);
        return ids.get(random.nextInt(ids.size()));
    }

    /** Mostly of the kind that belongs into the path; any other kind may be taken for it. */
    String fitting(String path, Random random) {
        var segments = List.of(path.replaceFirst("\\?.*", "").split("/"));
        var columnsThere = BELONGING.keySet().stream().filter(segments::contains).flatMap(name -> BELONGING.get(name).stream())
            .filter(columns::contains).sorted().toList();
        return columnsThere.isEmpty() || random.nextInt(3) == 0 ? any(random) : of(columnsThere.get(random.nextInt(columnsThere.size())), random);
    }

    /** Those that an answer gives away. */
    List<String> in(String answer, String sent) {
        return ID.matcher(answer).results().map(found -> found.group()).filter(all::contains).filter(id -> !id.equals(sent)).distinct().toList();
    }
}
