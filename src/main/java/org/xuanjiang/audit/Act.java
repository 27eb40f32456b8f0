package org.xuanjiang.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the present transaction has done so far; written to the trail just before it commits. */
final class Act implements TransactionSynchronization, Ordered {

    private final Trail trail;
    private final Map<TouchedRow, EngineRow> rows = new LinkedHashMap<>();
    private final List<Statement> said = new ArrayList<>();
    private String person;
    private boolean written;

    private Act(Trail trail) {
        this.trail = trail;
    }

    /** @throws IllegalStateException outside a transaction, and when the trail of this one has been written already */
    static Act present(Trail trail) {
        var present = (Act) TransactionSynchronizationManager.getResource(trail);
        if (present == null) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                throw new IllegalStateException("what the trail records must be done in a transaction");
            }
            present = new Act(trail);
            TransactionSynchronizationManager.bindResource(trail, present);
            TransactionSynchronizationManager.registerSynchronization(present);
        }
        if (present.written) {
            throw new IllegalStateException("nothing may be written after the trail");
        }
        return present;
    }

    void touch(TouchedRow row) {
        rows.putIfAbsent(row, null);
    }

    void touch(TouchedRow row, EngineRow origin) {
        rows.merge(row, origin, (before, now) -> before == null ? now : now.orWhatWasKnown(before));
    }

    void say(Statement statement) {
        said.add(statement);
    }

    void by(String personId) {
        person = person == null ? personId : person;
    }

    String person() {
        return person;
    }

    Set<TouchedRow> rows() {
        return rows.keySet();
    }

    List<Statement> said() {
        return said;
    }

    /** @return null for a row of our own tables */
    EngineRow origin(TouchedRow row) {
        return rows.get(row);
    }

    /**
     * Rows by chain. Our own documents, and history that the engine keeps without an instance (persons at tasks, inputs of decisions),
     * belong to the chain in which somebody acted: in that of the day, acts in all instances would wait for one another.
     */
    Map<String, List<TouchedRow>> rowsByChain(String chainOfTheDay) {
        var principal = rows.values().stream().filter(row -> row != null && row.chain() != null)
            .reduce((first, next) -> !first.endsTask() && next.endsTask() ? next : first).map(EngineRow::chain).orElse(chainOfTheDay);
        var byChain = new TreeMap<String, List<TouchedRow>>();
        rows.forEach((row, origin) -> byChain.computeIfAbsent(chain(row, origin, principal, chainOfTheDay), chain -> new ArrayList<>()).add(row));
        if (!said.isEmpty()) {
            byChain.computeIfAbsent(principal, chain -> new ArrayList<>());
        }
        return byChain;
    }

    private static String chain(TouchedRow row, EngineRow origin, String principal, String chainOfTheDay) {
        if (origin != null && origin.chain() != null) {
            return origin.chain();
        }
        return WatchedTables.IDENTITIES.contains(row.table()) ? chainOfTheDay : principal;
    }

    /** After everything else, since rows are read back and heads locked. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        trail.write(this);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(trail);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(trail, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(trail);
    }

    /** Something that happened without a row: a sign-in, a refusal, an export. */
    record Statement(String action, String object, String outcome) {
    }
}
