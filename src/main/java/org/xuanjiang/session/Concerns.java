package org.xuanjiang.session;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workers' concerns and the replies to them. */
@Service
@Transactional
public class Concerns {

    private final ConcernRepository concerns;
    private final Clock clock;

    Concerns(ConcernRepository concerns, Clock clock) {
        this.concerns = concerns;
        this.clock = clock;
    }

    /** @throws ConcernNotFound when there is none with this id */
    @Transactional(readOnly = true)
    public Concern get(String concernId) {
        return concerns.find(concernId).orElseThrow(ConcernNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Concern> raisedAt(String sessionId) {
        return concerns.ofSession(sessionId);
    }

    @Transactional(readOnly = true)
    public List<Concern> ofPlan(String planId) {
        return concerns.ofPlan(planId);
    }

    /** @throws ConcernAlreadyReplied when it has a reply */
    public void reply(String concernId, String reply, String measures, boolean settled, String personId) {
        concerns.update(get(concernId).replied(reply, measures, settled, personId, clock.instant()));
    }
}
