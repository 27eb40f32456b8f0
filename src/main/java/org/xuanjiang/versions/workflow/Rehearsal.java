package org.xuanjiang.versions.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanjiang.versions.Hindrance;

/**
 * Moves one case and takes it back. The engine judges a case only while it moves it, and only the database knows whether it would have
 * taken the rows. The transaction is marked to be rolled back before anything happens in it, so nothing that waits for its commit, the
 * trail before all, ever runs.
 */
@Component
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final RuntimeService runtime;
    private final TransactionTemplate ofItsOwn;

    Rehearsal(RuntimeService runtime, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return why it cannot go over, nothing when it can; empty when the case has ended meanwhile */
    Optional<List<Hindrance>> hindrancesOf(String instanceId, MigrationPlan plan, Steps steps) {
        try {
            return takenBack(() -> move(instanceId, plan, steps));
        } catch (ProcessEngineException failed) {
            if (runtime.createProcessInstanceQuery().processInstanceId(instanceId).count() == 0) {
                return Optional.empty();
            }
            // Somebody works on it at this moment, so its rows have changed or are locked.
            if (failed instanceof OptimisticLockingException || failed instanceof ProcessEnginePersistenceException) {
                return Optional.of(List.of(Hindrance.ofCase(Hindrance.Kind.BEING_WORKED_ON)));
            }
            LOG.warn("case {} cannot be moved to {}", instanceId, plan.getTargetProcessDefinitionId(), failed);
            return Optional.of(List.of(Hindrance.ofCase(Hindrance.Kind.CASE_DOES_NOT_FIT)));
        }
    }

    private <T> T takenBack(Supplier<T> attempt) {
        return ofItsOwn.execute(transaction -> {
            transaction.setRollbackOnly();
            return attempt.get();
        });
    }

    /** Listeners and mappings of the models are left out: they might do what no rollback takes back. */
    private Optional<List<Hindrance>> move(String instanceId, MigrationPlan plan, Steps steps) {
        try {
            runtime.newMigration(plan).processInstanceIds(instanceId).skipCustomListeners().skipIoMappings().execute();
            return Optional.of(List.of());
        } catch (MigratingProcessInstanceValidationException refused) {
            return Optional.of(steps.hindrances(refused.getValidationReport()));
        }
    }
}
