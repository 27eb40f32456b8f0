package org.xuanjiang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.util.HashMap;
import javax.sql.DataSource;
import org.h2.engine.Constants;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail in the database, verified or written out as it stood at one moment while people go on working. */
@Component
class StoredTrail {

    private final TrailRepository entries;
    private final Reconciliation reconciliation;
    private final Anchors anchors;
    private final TransactionTemplate oneMoment;

    StoredTrail(TrailRepository entries, Reconciliation reconciliation, Anchors anchors, PlatformTransactionManager transactions,
                DataSource database) {
        this.entries = entries;
        this.reconciliation = reconciliation;
        this.anchors = anchors;
        this.oneMoment = new TransactionTemplate(transactions, new OneMoment(isolation(database)));
    }

    /** Of H2's levels, only one of its own keeps out what others add meanwhile; PostgreSQL's repeatable read does. */
    private static int isolation(DataSource database) {
        var h2 = Boolean.TRUE.equals(new JdbcTemplate(database).execute((Connection connection) ->
            connection.getMetaData().getDatabaseProductName().equals("H2")));
        return h2 ? Constants.TRANSACTION_SNAPSHOT : TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    VerificationResult verify(VerifyingKey own, Progress progress) {
        var verification = Verification.trustingAnchorsAnd(own);
        // Before the moment at which the database is read: a checkpoint is in it before it is anchored.
        anchors.read(verification);
        oneMoment.executeWithoutResult(status -> {
            progress.expect(2 * entries.countEntries() + WatchedTables.all().size());
            entries.checkpointsAfter(0).forEach(checkpoint -> verification.checkpoint(checkpoint, entries.headsOf(checkpoint)));
            verifyEntries(verification, progress);
            reconciliation.reconcile(verification, progress);
        });
        return verification.result();
    }

    private void verifyEntries(Verification verification, Progress progress) {
        var newest = new HashMap<String, ChainHead>();
        entries.readEntries(entry -> {
            progress.step();
            verification.entry(entry);
            newest.put(entry.chain(), new ChainHead(entry.chain(), entry.seq(), entry.hash()));
        });
        var heads = entries.heads();
        newest.values().stream().filter(head -> !head.equals(heads.remove(head.chain())))
            .forEach(head -> verification.report(Finding.at(Finding.Kind.HEAD_DIFFERS, head.chain(), head.seq())));
        heads.values().forEach(head -> verification.report(Finding.at(Finding.Kind.HEAD_DIFFERS, head.chain(), head.seq())));
    }

    void export(Writer file) {
        oneMoment.executeWithoutResult(status -> {
            try {
                for (var checkpoint : entries.checkpointsAfter(0)) {
                    TrailFile.write(checkpoint, entries.headsOf(checkpoint), file);
                }
                entries.readEntries(entry -> write(entry, file));
                TrailFile.end(entries.countEntries(), file);
            } catch (IOException goneAway) {
                throw new UncheckedIOException(goneAway);
            }
        });
    }

    /** Spring's own definition refuses levels that it does not know. */
    private record OneMoment(int isolation) implements TransactionDefinition {

        @Override
        public int getIsolationLevel() {
            return isolation;
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }
    }

    private static void write(TrailEntry entry, Writer file) {
        try {
            TrailFile.write(entry, file);
        } catch (IOException goneAway) {
            throw new UncheckedIOException(goneAway);
        }
    }
}
