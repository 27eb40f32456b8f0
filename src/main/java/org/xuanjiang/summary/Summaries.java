package org.xuanjiang.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.plan.IssuePoint;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.session.ArticleMaterial;
import org.xuanjiang.session.Sessions;

/** The closing reports of all units. Refusals are those of {@link Summary}; an unknown plan is refused by {@link Plans}. */
@Service
@Transactional
public class Summaries {

    private final SummaryRepository repository;
    private final Sessions sessions;
    private final Plans plans;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Summaries(SummaryRepository repository, Sessions sessions, Plans plans, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.plans = plans;
        this.events = events;
        this.clock = clock;
    }

    /** Empty until something was handed in or the time for it ended. */
    @Transactional(readOnly = true)
    public Optional<Summary> find(String planId) {
        return repository.ofPlan(planId);
    }

    /** @throws SummaryNotFound when nothing was handed in and the time for it has not ended */
    @Transactional(readOnly = true)
    public Summary get(String planId) {
        return find(planId).orElseThrow(SummaryNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Summary> ofCampaign(String campaignId) {
        return repository.ofCampaign(campaignId);
    }

    /** What a unit's summary starts from. */
    @Transactional(readOnly = true)
    public SummaryContent firstDraft(String planId) {
        var recordings = sessions.articleMaterial(planId).stream().filter(material -> material.sessionId() != null).toList();
        return FirstDraft.of(sessions.figures(planId), sessions.highlights(planId), recordings);
    }

    /** @param answers by number of the issue; every open one needs its answer */
    public void submit(String planId, SummaryContent content, Map<Integer, String> answers, String personId) {
        change(planId, summary -> summary.submit(content, sessions.figures(planId), answers, personId, now()));
    }

    public void accept(String planId, String opinion, String personId) {
        change(planId, summary -> summary.accept(opinion, personId, now()));
    }

    public void giveBack(String planId, String opinion, List<IssuePoint> points, String personId) {
        change(planId, summary -> summary.giveBack(opinion, points, personId, now()));
    }

    /** Ends a plan whose summary was not accepted in time. */
    public void closeWithoutSummary(String planId) {
        change(planId, summary -> summary.close(now()));
        plans.closeWithoutSummary(planId);
        events.publishEvent(new SummaryClosed(planId));
    }

    private void change(String planId, UnaryOperator<Summary> move) {
        var summary = find(planId).orElseGet(() -> begin(planId));
        repository.update(summary, move.apply(summary));
    }

    private Summary begin(String planId) {
        var plan = plans.get(planId);
        var summary = Summary.begin(TimeOrderedId.next(), plan.campaignId(), planId, plan.unitId());
        repository.insert(summary);
        return summary;
    }

    /** What a database keeps of an instant; otherwise a saved summary would differ from the one read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
