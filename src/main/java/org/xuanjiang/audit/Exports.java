package org.xuanjiang.audit;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what people carry away, before they get it: what cannot be recorded is not handed out. */
@Service
public class Exports {

    private final Trail trail;
    private final TransactionTemplate ownTransaction;

    Exports(Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        // What is exported may be read in a transaction that must not write.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param request method and path */
    public void record(String personId, String request) {
        ownTransaction.executeWithoutResult(status -> trail.happened(personId, "export", request, "done"));
    }
}
