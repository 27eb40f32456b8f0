package org.xuanjiang.campaign.workflow;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.workflow.WithoutIdentity;

/**
 * Tells a process what was done outside its tasks. The aggregate has said by then who may do so, so the engine is asked
 * without the person: nobody needs a grant to change processes.
 */
@Component
public class ProcessMessages {

    private final RuntimeService runtime;
    private final WithoutIdentity withoutIdentity;

    ProcessMessages(RuntimeService runtime, WithoutIdentity withoutIdentity) {
        this.runtime = runtime;
        this.withoutIdentity = withoutIdentity;
    }

    /** @throws ProcessHasMovedOn when no process of this key waits for the message, or somebody moves it at this moment */
    public void send(String message, String businessKey) {
        send(message, businessKey, Map.of());
    }

    /** @param variables seen only by the branch that the message starts */
    public void send(String message, String businessKey, Map<String, Object> variables) {
        try {
            withoutIdentity.call(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariablesToTriggeredScope(variables)
                .correlateWithResult());
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException nobodyWaits) {
            throw new ProcessHasMovedOn();
        }
    }
}
