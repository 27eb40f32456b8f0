package org.xuanjiang.audit;

import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A database that is older than its trail: at the first start every row that is there is committed to as it is. */
@Component
class Baseline implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Baseline.class);
    private static final int ROWS_PER_ENTRY = 200;

    private final TrailRepository entries;
    private final RowImages images;
    private final Trail trail;

    Baseline(TrailRepository entries, RowImages images, Trail trail) {
        this.entries = entries;
        this.images = images;
        this.trail = trail;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (entries.countEntries() > 0) {
            return;
        }
        var rows = new ArrayList<TouchedRow>();
        WatchedTables.all().forEach(table -> images.readAll(table, (row, image) -> rows.add(row)));
        for (var from = 0; from < rows.size(); from += ROWS_PER_ENTRY) {
            trail.found(rows.subList(from, Math.min(from + ROWS_PER_ENTRY, rows.size())));
        }
        LOG.info("the trail begins with {} rows as they are", rows.size());
    }
}
