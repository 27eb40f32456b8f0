package org.xuanjiang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xuanjiang.dossier.archive.Seal;
import org.xuanjiang.dossier.archive.SealStatement;
import org.xuanjiang.dossier.content.CaseTrail;

/** Gives dossiers the chains of their case with proof, and seals them with the key of the checkpoints. */
@Component
class DossierTrail implements CaseTrail {

    private final TrailRepository trail;
    private final Trail acts;
    private final Checkpoints checkpoints;
    private final TrailKey key;

    DossierTrail(TrailRepository trail, Trail acts, Checkpoints checkpoints, TrailKey key) {
        this.trail = trail;
        this.acts = acts;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @Override
    public void makeCheckpoint() {
        checkpoints.make();
    }

    @Override
    public Extract extract(Collection<String> instances, Writer file) throws IOException {
        var covered = trail.coveredHeads(instances);
        var cited = new TreeMap<Integer, Checkpoint>();
        covered.forEach(head -> cited.computeIfAbsent(head.checkpoint(), trail::checkpoint));
        for (var checkpoint : cited.values()) {
            CaseExtract.write(checkpoint, file);
        }
        var headsOf = new HashMap<Integer, List<ChainHead>>();
        var coveredSeq = new HashMap<String, Integer>();
        for (var head : covered) {
            var checkpoint = cited.get(head.checkpoint());
            CaseExtract.write(head, checkpoint.statement().orElseThrow().algorithm(),
                headsOf.computeIfAbsent(head.checkpoint(), no -> trail.headsOf(checkpoint)), file);
            coveredSeq.put(head.head().chain(), head.head().seq());
        }
        var written = new ArrayList<Entry>();
        trail.readEntries(instances, entry -> written.add(write(entry, file)));
        TrailFile.end(written.size(), file);
        var newest = cited.isEmpty() ? null : cited.lastEntry().getValue().statement().orElseThrow();
        return new Extract(new HashSet<>(written.stream().map(Entry::chain).toList()).size(),
            written.stream().filter(entry -> entry.seq() > coveredSeq.getOrDefault(entry.chain(), 0)).count(),
            newest == null ? null : newest.at(), newest == null ? "" : newest.key(), written);
    }

    private static Entry write(TrailEntry entry, Writer file) {
        try {
            TrailFile.write(entry, file);
            return new Entry(entry.chain(), entry.seq(), entry.at(), entry.person(), entry.action(), entry.object(), entry.outcome(), entry.hash());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Seal seal(SealStatement statement) {
        var document = DossierSeal.document(statement, key.get().verifier());
        return new Seal(document, key.get().sign(document.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void record(String personId, String action, String object) {
        acts.happened(personId, action, object, "done");
    }
}
