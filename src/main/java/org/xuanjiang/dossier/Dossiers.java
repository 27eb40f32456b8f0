package org.xuanjiang.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.dossier.archive.Manifest;
import org.xuanjiang.dossier.archive.SealStatement;
import org.xuanjiang.dossier.archive.Staging;
import org.xuanjiang.dossier.content.CaseTrail;
import org.xuanjiang.dossier.content.Check;
import org.xuanjiang.dossier.content.Contents;
import org.xuanjiang.dossier.content.Filing;
import org.xuanjiang.dossier.content.Subject;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.Person;

/**
 * Makes dossiers and hands them out. Whoever may take them is said by {@link DossierAccess}; what is not there or not theirs is
 * {@link DossierNotFound}.
 */
@Service
public class Dossiers {

    private final Contents contents;
    private final CaseTrail trail;
    private final DossierFiles files;
    private final DossierRepository repository;
    private final DossierAccess access;
    private final DossierProperties properties;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneMoment;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();

    Dossiers(Contents contents, CaseTrail trail, DossierFiles files, DossierRepository repository, DossierAccess access,
             DossierProperties properties, PlatformTransactionManager transactions, Clock clock) {
        this.contents = contents;
        this.trail = trail;
        this.files = files;
        this.repository = repository;
        this.access = access;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    public Dossier makeOfPlan(String planId, Person person) {
        access.requireMayTake(person);
        var subject = contents.plan(planId).orElseThrow(DossierNotFound::new);
        access.requireTheirs(subject, person);
        return oneAtATime(subject, person);
    }

    public Dossier makeOfCampaign(String campaignId, Person person) {
        access.requireMayTake(person);
        return oneAtATime(contents.campaign(campaignId).orElseThrow(DossierNotFound::new), person);
    }

    /** Newest first, of the campaign and of its plans. */
    public List<Dossier> ofCampaign(String campaignId, Person person) {
        access.requireMayTake(person);
        return repository.ofCampaign(campaignId).stream().filter(dossier -> access.isTheirs(dossier, person)).toList();
    }

    /** The file of a dossier; that it was handed out stands on the trail before the first byte leaves. */
    public Handout handOut(String id, Person person) {
        access.requireMayTake(person);
        var dossier = repository.find(id).filter(one -> access.isTheirs(one, person)).orElseThrow(DossierNotFound::new);
        try {
            var file = files.get(dossier);
            transaction.executeWithoutResult(status -> trail.record(person.id(), "dossier.export", id));
            return new Handout(dossier, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the file of dossier " + id, unreadable);
        }
    }

    /** A dossier and its file, which is as it was sealed. */
    public record Handout(Dossier dossier, Path file) {
    }

    private Dossier oneAtATime(Subject subject, Person person) {
        if (!making.tryLock()) {
            throw new DossierBeingMade();
        }
        try {
            return make(subject, person);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write a dossier", unwritable);
        } finally {
            making.unlock();
        }
    }

    private Dossier make(Subject subject, Person person) throws IOException {
        var id = TimeOrderedId.next();
        var asOf = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // What is in the dossier is to stand under a checkpoint that it can show.
        trail.makeCheckpoint();
        try (var staging = files.stage()) {
            var checks = oneMoment.execute(status -> write(subject, id, asOf, staging));
            var moment = asOf.atZone(clock.getZone()).toOffsetDateTime().toString();
            var manifest = new Manifest(Manifest.FORMAT, id, subject.title(), moment, subject.complete(), staging.hash().id(), staging.files());
            var manifestHash = staging.hash().of(manifest.bytes());
            var seal = trail.seal(new SealStatement(id, manifestHash, staging.hash().id(), moment, person.id()));
            var kept = files.keep(id, manifest, seal, staging);
            var dossier = new Dossier(id, subject.campaignId(), subject.planId(), subject.unitId(), subject.title(), subject.complete(), asOf,
                person.id(), manifest.files().size(), manifestHash, staging.hash().id(), kept.hash(), kept.size(), checks);
            record(dossier);
            return dossier;
        }
    }

    private List<Check> write(Subject subject, String id, Instant asOf, Staging staging) {
        try {
            return contents.write(subject, new Filing(id, properties.fondsNumber(), properties.retention(), properties.secrecy()), asOf, staging);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write a dossier", unwritable);
        }
    }

    private void record(Dossier dossier) throws IOException {
        var recorded = false;
        try {
            transaction.executeWithoutResult(status -> {
                repository.insert(dossier);
                trail.record(dossier.madeBy(), "dossier.seal", dossier.id() + " " + dossier.manifestHash());
            });
            recorded = true;
        } finally {
            if (!recorded) {
                files.remove(dossier.id());
            }
        }
    }
}
