package org.xuanjiang.audit;

import org.springframework.stereotype.Service;

/** Records what people were refused. What they tried has been rolled back, so this is a transaction of its own. */
@Service
public class Refusals {

    private final Trail trail;

    Refusals(Trail trail) {
        this.trail = trail;
    }

    /** @param request method and path */
    public void record(String personId, String request, int status) {
        trail.happened(personId, "refusal", request, String.valueOf(status));
    }
}
