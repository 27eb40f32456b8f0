package org.xuanjiang.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Gathers what a transaction does and appends it to the chains just before it commits, in the same transaction: what cannot be
 * recorded does not happen.
 */
@Component
public class Trail {

    /** How chains of what belongs to no process instance begin; the date follows. */
    static final String DAY = "day-";

    private static final int SALT = 16;
    private static final int LONGEST_OBJECT = 500;

    private final TrailRepository entries;
    private final RowImages images;
    private final TransactionTemplate transaction;
    private final HashAlgorithm algorithm;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Trail(TrailRepository entries, RowImages images, TransactionTemplate transaction, TrailProperties properties, Clock clock) {
        this.entries = entries;
        this.images = images;
        this.transaction = transaction;
        this.algorithm = properties.hash();
        this.clock = clock;
    }

    /** The present transaction has written a row of our own tables. */
    void touched(TouchedRow row) {
        Act.present(this).touch(row);
    }

    /**
     * The engine has written a row of its history or its identities in the present transaction.
     *
     * @param table  in lower case
     * @param key    values of {@link #keyOf}, joined by {@code /}
     * @param person for whom the engine acts, or null
     */
    public void touched(String table, String key, EngineRow origin, String person) {
        var act = Act.present(this);
        act.by(person);
        if (WatchedTables.isOfTheEngine(table)) {
            act.touch(new TouchedRow(table, key), origin);
        }
    }

    /** The engine has changed many rows of its history at once, which it does only to remove them or to plan that. */
    public void swept(String statement) {
        Act.present(this).say(new Act.Statement("engine.sweep", statement, "done"));
    }

    /** Names of the columns that identify a row of this table, as the database spells them; none when it is not watched. */
    public List<String> keyOf(String table) {
        return WatchedTables.isOfTheEngine(table) ? List.of(images.keyOf(table)) : List.of();
    }

    /** Something happened that leaves no row: in a transaction of its own, unless there is one. */
    void happened(String person, String action, String object, String outcome) {
        transaction.executeWithoutResult(status -> {
            var act = Act.present(this);
            act.by(person);
            act.say(new Act.Statement(action, object, outcome));
        });
    }

    /** Rows that are older than the trail. */
    void found(List<TouchedRow> rows) {
        transaction.executeWithoutResult(status -> {
            var act = Act.present(this);
            rows.forEach(act::touch);
            act.say(new Act.Statement("trail.found", rows.get(0).text(), "done"));
        });
    }

    void write(Act act) {
        var day = DAY + LocalDate.now(clock);
        var byChain = act.rowsByChain(day);
        if (byChain.containsKey(day)) {
            entries.ensureChain(day);
        }
        var reading = images.read(act.rows());
        var heads = entries.lockHeads(byChain.keySet());
        var appended = new ArrayList<TrailRepository.Appended>();
        byChain.forEach((chain, rows) -> {
            var head = heads.getOrDefault(chain, new ChainHead(chain, 0, HashAlgorithm.NOTHING));
            appended.add(entry(act, head, rows, reading));
        });
        entries.append(appended);
    }

    private TrailRepository.Appended entry(Act act, ChainHead head, List<TouchedRow> rows, RowImages.Reading reading) {
        var salts = CanonicalJson.object().putArray("salts");
        var json = CanonicalJson.object();
        var summary = summary(act, rows);
        json.put("chain", head.chain()).put("seq", head.seq() + 1).put("act", reading.act()).put("previous", head.hash())
            .put("algorithm", algorithm.id()).put("at", Instant.now(clock).toString()).put("databaseTime", reading.databaseTime())
            .put("images", RowImages.FORM).put("action", summary.action()).put("object", shortened(summary.object())).put("outcome", summary.outcome());
        putIfKnown(json, "person", Optional.ofNullable(act.person()).or(Trail::signedIn).orElse(null));
        putIfKnown(json, "unit", rows.stream().map(act::origin).filter(row -> row != null && row.unit() != null).map(EngineRow::unit)
            .findFirst().orElse(null));
        var address = address();
        putIfKnown(json, "address", address == null ? null : commitment(address, salts));
        var list = json.putArray("rows");
        rows.forEach(row -> put(row, act.origin(row), reading, list, salts));
        var document = CanonicalJson.write(json);
        var hash = algorithm.hash(HashAlgorithm.Domain.LEAF, document.getBytes(StandardCharsets.UTF_8));
        return new TrailRepository.Appended(TrailEntry.of(json, document, hash), salts.toString(), address);
    }

    private void put(TouchedRow row, EngineRow origin, RowImages.Reading reading, ArrayNode list, ArrayNode salts) {
        var json = list.addObject().put("table", row.table()).put("key", row.key());
        if (origin != null) {
            putIfKnown(json, "event", origin.event());
            putIfKnown(json, "name", origin.name());
        }
        var image = reading.image(row);
        if (image == null) {
            json.put("gone", true);
            return;
        }
        json.put("commitment", commitment(image, salts));
        // The hash of what was submitted is no secret: whoever has the document can show that it is the one.
        if (row.table().equals("completion")) {
            json.put("submission", RowImages.cell(image, "submission_hash"));
        }
    }

    private static Act.Statement summary(Act act, List<TouchedRow> rows) {
        if (!act.said().isEmpty()) {
            return act.said().get(0);
        }
        return rows.stream().map(row -> named(row, act.origin(row))).flatMap(Optional::stream)
            .min((one, other) -> Integer.compare(one.rank(), other.rank()))
            .map(Named::statement)
            .orElseGet(() -> new Act.Statement("change", rows.get(0).text(), "done"));
    }

    private static Optional<Named> named(TouchedRow row, EngineRow origin) {
        if (WatchedTables.IDENTITIES.contains(row.table())) {
            return Optional.of(new Named(0, new Act.Statement("identity", row.text(), "done")));
        }
        if (origin == null || origin.event() == null) {
            return Optional.empty();
        }
        return switch (row.table()) {
            case "act_hi_taskinst" -> Optional.of(new Named(origin.endsTask() ? 0 : 2,
                new Act.Statement("task." + origin.event(), origin.name() + " " + row.key(), "done")));
            case "act_hi_op_log" -> Optional.of(new Named(1, new Act.Statement("operation." + origin.name(), row.key(), "done")));
            case "act_hi_procinst" -> Optional.of(new Named(3, new Act.Statement("instance." + origin.event(), row.key(), "done")));
            default -> Optional.empty();
        };
    }

    private String commitment(String value, ArrayNode salts) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        salts.add(Base64.getEncoder().encodeToString(salt));
        return algorithm.hash(HashAlgorithm.Domain.COMMITMENT, salt, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void putIfKnown(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private static String shortened(String object) {
        return object.length() <= LONGEST_OBJECT ? object : object.substring(0, LONGEST_OBJECT);
    }

    private static Optional<String> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(authentication -> authentication.getName());
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            ? attributes.getRequest().getRemoteAddr() : null;
    }

    /** What names an entry best: a completed task before an operation, that before what merely followed. */
    private record Named(int rank, Act.Statement statement) {
    }
}
