package org.xuanjiang.plan.workflow;

import org.xuanjiang.engine.Routing;

/** How the review of a version ended; the calling process routes by it. */
enum ReviewOutcome {
    APPROVED,
    REFUSED;

    Routing routing() {
        return Routing.with("reviewOutcome", this);
    }
}
