package org.xuanjiang.session;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what is still open, so that nothing waits for ever. */
@Service
@Transactional
public class SessionClosing {

    private static final String NOT_REPORTED = "宣讲时段结束未填报";
    private static final String CALLED_OFF = "宣讲活动已终止";

    private final SessionRepository sessions;
    private final BatchRepository batches;
    private final ObligationRepository obligations;
    private final OnlineWorkRepository onlineWork;
    private final CheckRepository checks;
    private final Clock clock;

    SessionClosing(SessionRepository sessions, BatchRepository batches, ObligationRepository obligations,
                   OnlineWorkRepository onlineWork, CheckRepository checks, Clock clock) {
        this.sessions = sessions;
        this.batches = batches;
        this.obligations = obligations;
        this.onlineWork = onlineWork;
        this.checks = checks;
        this.clock = clock;
    }

    /** The time for reports is over: what nobody reported counts as not held, and open checks lapse. */
    public void closeOpen(String planId) {
        sessions.ofPlan(planId).stream().filter(session -> session.status() == SessionStatus.PLANNED)
            .forEach(session -> sessions.update(session.closedUnreported(NOT_REPORTED)));
        var promises = obligations.inForce(planId);
        var all = batches.ofPlan(planId);
        all.stream().filter(batch -> batch.status() == SessionStatus.PLANNED).forEach(batch -> {
            var promised = batch.rowsAmong(promises, all).stream().mapToInt(Obligation::count).sum();
            batches.update(batch.closedUnreported(promised, NOT_REPORTED));
        });
        closeOnlineWork(onlineWork.ofPlan(planId));
        checks.ofPlan(planId).stream().filter(SessionCheck::isOpen)
            .forEach(check -> checks.update(check.closed(CheckResult.LAPSED, null, null, clock.instant())));
    }

    /** The campaign is called off: no promise of any unit is to be kept any more. */
    public void callOff(String campaignId) {
        sessions.ofCampaign(campaignId).stream().filter(session -> session.status() == SessionStatus.PLANNED)
            .forEach(session -> sessions.update(session.cancelled(CALLED_OFF)));
        batches.ofCampaign(campaignId).stream().filter(batch -> batch.status() == SessionStatus.PLANNED)
            .forEach(batch -> batches.update(batch.cancelled(CALLED_OFF)));
        closeOnlineWork(onlineWork.ofCampaign(campaignId));
    }

    private void closeOnlineWork(List<OnlineWork> all) {
        all.stream().filter(work -> work.status() == OnlineWorkStatus.OPEN)
            .forEach(work -> onlineWork.update(work.closedUnreported()));
    }
}
