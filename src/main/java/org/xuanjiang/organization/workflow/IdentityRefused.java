package org.xuanjiang.organization.workflow;

import org.camunda.bpm.engine.BadUserRequestException;
import org.xuanjiang.kernel.Refusal;

/** A refusal as callers of the engine see it: its REST API answers 400 with our message instead of 500. */
class IdentityRefused extends BadUserRequestException {

    IdentityRefused(Refusal refusal) {
        super(refusal.getMessage(), refusal);
    }
}
