package org.xuanjiang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds every row that an auditor sees against the newest commitment to it: the chains alone do not show a changed table. */
@Component
class Reconciliation {

    private final TrailRepository entries;
    private final RowImages images;
    private final RunningState running;

    Reconciliation(TrailRepository entries, RowImages images, RunningState running) {
        this.entries = entries;
        this.images = images;
        this.running = running;
    }

    void reconcile(Verification verification, Progress progress) {
        var promises = promises(progress);
        for (var table : WatchedTables.all()) {
            images.readAll(table, (row, image) -> compare(row, image, promises.remove(row), verification));
            progress.step();
        }
        promises.entrySet().stream().filter(left -> left.getValue().isKept()).sorted(Map.Entry.comparingByKey())
            .forEach(left -> verification.report(left.getValue().finding(Finding.Kind.ROW_MISSING, left.getKey())));
        running.compare(verification);
    }

    /** Every row that some entry names. */
    Set<TouchedRow> knownRows() {
        return promises(new Progress()).keySet();
    }

    private Map<TouchedRow, Promise> promises(Progress progress) {
        var promises = new HashMap<TouchedRow, Promise>();
        entries.readWithSalts((entry, salts) -> {
            progress.step();
            if (entry.isConsistent()) {
                remember(entry, salts, promises);
            }
        });
        return promises;
    }

    private static void compare(TouchedRow row, String image, Promise promise, Verification verification) {
        verification.row();
        if (promise == null) {
            verification.report(Finding.of(Finding.Kind.ROW_UNKNOWN, row.text()));
        } else if (promise.commitment() == null) {
            verification.report(promise.finding(Finding.Kind.ROW_UNKNOWN, row));
        } else if (promise.salt() == null) {
            verification.incomparableRow();
        } else if (!promise.isKeptBy(image)) {
            verification.report(promise.finding(Finding.Kind.ROW_ALTERED, row));
        }
    }

    private static void remember(TrailEntry entry, String salts, Map<TouchedRow, Promise> promises) {
        var json = entry.json();
        var list = array(salts);
        // The first salt is the address's, if there is one.
        var next = json.has("address") ? 1 : 0;
        var asWritten = json.path("images").asText().equals(RowImages.FORM);
        for (var row : json.path("rows")) {
            var commitment = row.path("commitment").asText(null);
            var salt = commitment == null ? null : list.path(next++).asText(null);
            promises.put(new TouchedRow(row.path("table").asText(), row.path("key").asText()),
                new Promise(commitment, salt, entry.algorithm(), asWritten, entry.chain(), entry.seq()));
        }
    }

    private static JsonNode array(String salts) {
        try {
            return salts == null ? CanonicalJson.object() : CanonicalJson.read(salts);
        } catch (JsonProcessingException altered) {
            return CanonicalJson.object();
        }
    }

    /**
     * @param commitment null when the row was removed
     * @param salt       null when it was erased
     * @param asWritten  whether it is to the row as the database writes it, else to its canonical form
     */
    private record Promise(String commitment, String salt, String algorithm, boolean asWritten, String chain, int seq) {

        Finding finding(Finding.Kind kind, TouchedRow row) {
            return Finding.ofRow(kind, row, chain, seq);
        }

        boolean isKept() {
            return commitment != null && salt != null;
        }

        boolean isKeptBy(String image) {
            try {
                return HashAlgorithm.of(algorithm).map(known -> known.hash(HashAlgorithm.Domain.COMMITMENT, Base64.getDecoder().decode(salt),
                    (asWritten ? image : RowImages.canonical(image)).getBytes(StandardCharsets.UTF_8))).filter(commitment::equals).isPresent();
            } catch (IllegalArgumentException alteredSalt) {
                return false;
            }
        }
    }
}
