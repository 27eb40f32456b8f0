package org.xuanjiang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class TrailRepository {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ownTransaction;
    private final Set<String> knownChains = ConcurrentHashMap.newKeySet();

    TrailRepository(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Chains of a day are begun by whoever comes first; a chain of an instance by the transaction that starts it. */
    void ensureChain(String chain) {
        if (knownChains.contains(chain)) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status ->
                jdbc.update("insert into trail_head (chain_id, seq, hash) values (?, 0, ?)", chain, HashAlgorithm.NOTHING));
        } catch (DuplicateKeyException begunByAnother) {
            // Its head is there, which is all that was wanted.
        }
        knownChains.add(chain);
    }

    /** In the order of their names, so that two transactions never wait for each other. */
    Map<String, ChainHead> lockHeads(Collection<String> chains) {
        var heads = new HashMap<String, ChainHead>();
        jdbc.query("select chain_id, seq, hash from trail_head where chain_id = any(?) order by chain_id for update", row -> {
            heads.put(row.getString(1), new ChainHead(row.getString(1), row.getInt(2), row.getString(3)));
        }, (Object) chains.toArray(String[]::new));
        return heads;
    }

    /** All statements travel together: one by one, waiting for their answers would cost more than they do. */
    void append(List<Appended> appended) {
        var statements = new ArrayList<String>();
        var values = new ArrayList<Object>();
        // New chains last, so that there are few different texts and the database has seen each before.
        for (var next : appended.stream().sorted(Comparator.comparing(this::beginsChain)).toList()) {
            var entry = next.entry();
            if (beginsChain(next)) {
                statements.add("insert into trail_head (seq, hash, chain_id) values (?, ?, ?)");
            } else {
                statements.add("update trail_head set seq = ?, hash = ? where chain_id = ?");
            }
            values.addAll(Arrays.asList(entry.seq(), entry.hash(), entry.chain()));
            statements.add("""
                insert into trail_entry (chain_id, seq, act, at, person, unit, action, object, outcome, document, algorithm, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            values.addAll(Arrays.asList(entry.chain(), entry.seq(), entry.act(), entry.at(), text(entry.person()), text(entry.unit()),
                entry.action(), entry.object(), entry.outcome(), entry.document(), entry.algorithm(), entry.hash()));
            statements.add("insert into trail_erasable (chain_id, seq, salts, address) values (?, ?, ?, ?)");
            values.addAll(Arrays.asList(entry.chain(), entry.seq(), next.salts(), text(next.address())));
        }
        jdbc.update(String.join("; ", statements), values.toArray());
    }

    private boolean beginsChain(Appended next) {
        return next.entry().seq() == 1 && !knownChains.contains(next.entry().chain());
    }

    /** Perhaps null, of which Spring would ask the database for the type. */
    private static SqlParameterValue text(String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /** What entries with this action are about, in the chains of days. */
    Set<String> objectsOfTheDay(String action) {
        return new HashSet<>(jdbc.queryForList("select object from trail_entry where chain_id between 'day-0' and 'day-9' and action = ?",
            String.class, action));
    }

    /** Chain by chain, in their order. */
    void readEntries(Consumer<TrailEntry> reader) {
        jdbc.query("select * from trail_entry order by chain_id, seq", row -> {
            reader.accept(entry(row));
        });
    }

    /** Chain by chain, in their order. */
    void readEntries(Collection<String> chains, Consumer<TrailEntry> reader) {
        jdbc.query("select * from trail_entry where chain_id = any(?) order by chain_id, seq", row -> {
            reader.accept(entry(row));
        }, (Object) chains.toArray(String[]::new));
    }

    /** Of each of these chains the newest head that a checkpoint covers, with the checkpoint's number; in the order of the chains. */
    List<CoveredHead> coveredHeads(Collection<String> chains) {
        return jdbc.query("""
            select h.chain_id, h.seq, h.hash, h.checkpoint_no from trail_checkpoint_head h where h.chain_id = any(?)
            and not exists (select 1 from trail_checkpoint_head l where l.chain_id = h.chain_id and l.seq > h.seq)
            order by h.chain_id""", (row, number) ->
            new CoveredHead(new ChainHead(row.getString(1), row.getInt(2), row.getString(3)), row.getInt(4)),
            (Object) chains.toArray(String[]::new));
    }

    /** A head and the number of the checkpoint that covers it. */
    record CoveredHead(ChainHead head, int checkpoint) {
    }

    /** In an order in which a later entry about a row comes later; with the salts, or null when they were erased. */
    void readWithSalts(BiConsumer<TrailEntry, String> reader) {
        jdbc.query("""
            select e.*, s.salts from trail_entry e left join trail_erasable s on s.chain_id = e.chain_id and s.seq = e.seq
            order by e.act""", row -> {
            reader.accept(entry(row), row.getString("salts"));
        });
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(row.getString("chain_id"), row.getInt("seq"), row.getLong("act"), row.getString("at"),
            row.getString("person"), row.getString("unit"), row.getString("action"), row.getString("object"), row.getString("outcome"),
            row.getString("document"), row.getString("algorithm"), row.getString("hash"));
    }

    long countEntries() {
        return jdbc.queryForObject("select count(*) from trail_entry", Long.class);
    }

    Map<String, ChainHead> heads() {
        var heads = new HashMap<String, ChainHead>();
        jdbc.query("select chain_id, seq, hash from trail_head where seq > 0", row -> {
            heads.put(row.getString(1), new ChainHead(row.getString(1), row.getInt(2), row.getString(3)));
        });
        return heads;
    }

    /** Waits until no other node is making a checkpoint. */
    void takeTurn() {
        jdbc.queryForObject("select id from trail_checkpoint_turn where id = 1 for update", Integer.class);
    }

    /** Heads that no checkpoint covers yet. */
    List<ChainHead> movedHeads() {
        return jdbc.query("""
            select h.chain_id, h.seq, h.hash from trail_head h where h.seq > 0
            and not exists (select 1 from trail_checkpoint_head c where c.chain_id = h.chain_id and c.seq = h.seq)""",
            (row, number) -> new ChainHead(row.getString(1), row.getInt(2), row.getString(3)));
    }

    List<Checkpoint> checkpointsAfter(int no) {
        return jdbc.query("select no, document, hash, signature from trail_checkpoint where no > ? order by no", (row, number) ->
            new Checkpoint(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)), no);
    }

    Checkpoint checkpoint(int no) {
        return jdbc.queryForObject("select no, document, hash, signature from trail_checkpoint where no = ?", (row, number) ->
            new Checkpoint(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)), no);
    }

    Optional<Checkpoint> lastCheckpoint() {
        return jdbc.query("select no, document, hash, signature from trail_checkpoint order by no desc fetch first 1 rows only",
            (row, number) -> new Checkpoint(row.getInt(1), row.getString(2), row.getString(3), row.getString(4))).stream().findFirst();
    }

    /** @param hash of the checkpoint, or the root in its document */
    List<Checkpoint> checkpointsNaming(String hash) {
        return jdbc.query("select no, document, hash, signature from trail_checkpoint where hash = ? or document like ? order by no",
            (row, number) -> new Checkpoint(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)), hash,
            "%\"root\":\"" + hash + "\"%");
    }

    /** How many entries no checkpoint covers yet. */
    long countUnprotected() {
        return jdbc.queryForObject("""
            select coalesce(sum(h.seq - coalesce((select max(c.seq) from trail_checkpoint_head c where c.chain_id = h.chain_id), 0)), 0)
            from trail_head h where h.seq > 0
            and not exists (select 1 from trail_checkpoint_head c where c.chain_id = h.chain_id and c.seq = h.seq)""", Long.class);
    }

    List<ChainHead> headsOf(Checkpoint checkpoint) {
        return jdbc.query("select chain_id, seq, hash from trail_checkpoint_head where checkpoint_no = ?", (row, number) ->
            new ChainHead(row.getString(1), row.getInt(2), row.getString(3)), checkpoint.no());
    }

    void insert(Checkpoint checkpoint, List<ChainHead> heads) {
        jdbc.update("insert into trail_checkpoint (no, document, hash, signature) values (?, ?, ?, ?)", checkpoint.no(),
            checkpoint.document(), checkpoint.hash(), checkpoint.signature());
        batch("insert into trail_checkpoint_head (chain_id, seq, hash, checkpoint_no) values (?, ?, ?, ?)",
            heads.stream().map(head -> new Object[] {head.chain(), head.seq(), head.hash(), checkpoint.no()}).toList());
    }

    /** A new entry with what may be erased later. */
    record Appended(TrailEntry entry, String salts, String address) {
    }
}
