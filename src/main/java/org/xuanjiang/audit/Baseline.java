package org.xuanjiang.audit;

import java.util.ArrayList;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Rows that are older than the trail, or than the watch over their table: when a table is watched for the first time, every row of
 * it that the trail does not know is committed to as it is. The trail itself remembers which tables that was done for, so that
 * nobody can have it done again.
 */
@Component
class Baseline implements SmartInitializingSingleton {

    static final String BEGIN = "trail.begin";

    private static final Logger LOG = LoggerFactory.getLogger(Baseline.class);
    private static final int ROWS_PER_ENTRY = 200;

    private final TrailRepository entries;
    private final Reconciliation reconciliation;
    private final RowImages images;
    private final Trail trail;

    Baseline(TrailRepository entries, Reconciliation reconciliation, RowImages images, Trail trail) {
        this.entries = entries;
        this.reconciliation = reconciliation;
        this.images = images;
        this.trail = trail;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unwatched = WatchedTables.all();
        unwatched.removeAll(entries.objectsOfTheDay(BEGIN));
        if (unwatched.isEmpty()) {
            return;
        }
        var known = reconciliation.knownRows();
        var found = unwatched.stream().mapToInt(table -> begin(table, known)).sum();
        LOG.info("the trail begins to watch {} tables, with {} rows as they are", unwatched.size(), found);
    }

    private int begin(String table, Set<TouchedRow> known) {
        var rows = new ArrayList<TouchedRow>();
        images.readAll(table, (row, image) -> {
            if (!known.contains(row)) {
                rows.add(row);
            }
        });
        for (var from = 0; from < rows.size(); from += ROWS_PER_ENTRY) {
            trail.found(rows.subList(from, Math.min(from + ROWS_PER_ENTRY, rows.size())));
        }
        // Last, so that a start that was cut off is made up for by the next.
        trail.happened(null, BEGIN, table, "done");
        return rows.size();
    }
}
