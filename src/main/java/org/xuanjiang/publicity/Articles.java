package org.xuanjiang.publicity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.SummaryClosed;
import org.xuanjiang.summary.SummaryStatus;

/** The articles of all units. Refusals are those of {@link Article}; an unknown id is {@link ArticleNotFound}. */
@Service
@Transactional
public class Articles {

    private static final String OVERDUE = "宣传期限届满";
    private static final String CALLED_OFF = "宣讲活动终止";

    private final ArticleRepository repository;
    private final Proposals proposals;
    private final Summaries summaries;
    private final Plans plans;
    private final ChannelConnector connector;
    private final Clock clock;

    Articles(ArticleRepository repository, Proposals proposals, Summaries summaries, Plans plans, ChannelConnector connector,
             Clock clock) {
        this.repository = repository;
        this.proposals = proposals;
        this.summaries = summaries;
        this.plans = plans;
        this.connector = connector;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Article get(String articleId) {
        return repository.get(articleId);
    }

    /** In the order in which they were proposed. */
    @Transactional(readOnly = true)
    public List<Article> ofPlan(String planId) {
        return repository.ofPlan(planId);
    }

    /**
     * Makes an article of everything that the plan's unit has proposed and that is none yet. Once the summary is accepted the
     * lectures are over, and the run also takes up every article whose review was cut short by their end.
     *
     * @param run the run of the process that will review them
     */
    public void offer(String planId, String run) {
        var plan = plans.get(planId);
        var owner = new Article.PlanOwner(plan.campaignId(), planId, plan.unitId());
        if (summaries.find(planId).filter(summary -> summary.status() == SummaryStatus.ACCEPTED).isPresent()) {
            repository.ofPlan(planId).forEach(left -> save(left, left.takenUpBy(run)));
        }
        proposals.of(planId).stream().filter(offer -> !repository.isTaken(offer.source()))
            .forEach(offer -> repository.insert(Article.offered(TimeOrderedId.next(), owner, offer, now(), run)));
    }

    /** Ids of the articles that this run reviews, in the order in which they were proposed. */
    @Transactional(readOnly = true)
    public List<String> toReview(String planId, String run) {
        return repository.ofPlan(planId).stream()
            .filter(article -> article.reviewRun().equals(run) && !article.status().isFinal())
            .map(Article::id)
            .toList();
    }

    public void submit(String articleId, ArticleText text, String personId) {
        change(articleId, article -> article.submit(text, personId, now()));
    }

    public void drop(String articleId) {
        change(articleId, article -> article.drop("撰稿人撤稿"));
    }

    /** Records an opinion on the current text, which nobody can have changed while it is under review. */
    public void review(String articleId, ReviewStage stage, ReviewDecision decision, String opinion,
                       Collection<? extends ReviewCheck> checks, String personId) {
        change(articleId, article -> article.review(new ArticleOpinion(article.versions().size(), stage, decision, personId, opinion,
            Set.copyOf(checks), article.text().hash(), now())));
    }

    /** The article has been put on this channel by hand. */
    public void record(String articleId, Channel channel, String link, LocalDate publishedOn, String note, String personId) {
        change(articleId, article -> {
            requirePlausible(article, publishedOn);
            return article.publish(new Publication(channel, link, publishedOn, note, personId, null, article.text().hash(), now()));
        });
    }

    private void requirePlausible(Article article, LocalDate publishedOn) {
        if (publishedOn.isAfter(LocalDate.now(clock))) {
            throw InvalidSubmission.at("publishedOn", "发布日期不能晚于今天。");
        }
        var passedOn = article.lastOpinionAt().map(at -> at.atZone(clock.getZone()).toLocalDate());
        if (passedOn.filter(publishedOn::isBefore).isPresent()) {
            throw InvalidSubmission.at("publishedOn", "发布日期不能早于终审通过的日期。");
        }
    }

    public boolean isConnected(Channel channel) {
        return connector.endpoint(channel).isPresent();
    }

    /**
     * Hands the article to the connected channel and records where it appeared.
     *
     * @throws ChannelDidNotPublish when the channel did not take it; nothing is recorded then
     */
    public void publish(String articleId, Channel channel) {
        change(articleId, article -> {
            article.requireMayPublish(channel);
            var link = connector.publish(article.id(), article.text(), channel);
            return article.publish(new Publication(channel, link, LocalDate.now(clock), null, null,
                connector.endpoint(channel).map(Object::toString).orElse(null), article.text().hash(), now()));
        });
    }

    /** Time for publicity is up: ends whatever is left of the plan's articles. */
    public void dropOpen(String planId) {
        repository.ofPlan(planId).forEach(article -> save(article, article.closed(OVERDUE)));
    }

    /** The campaign is called off: what has not appeared anywhere will not. */
    public void callOff(String campaignId) {
        repository.ofCampaign(campaignId).forEach(article -> save(article, article.closed(CALLED_OFF)));
    }

    /** The process ends with the summary's time; nobody would come back to articles that were interrupted before. */
    @EventListener
    void dropOpen(SummaryClosed summary) {
        dropOpen(summary.planId());
    }

    private void change(String articleId, UnaryOperator<Article> move) {
        var article = repository.get(articleId);
        repository.update(article, move.apply(article));
    }

    private void save(Article before, Article after) {
        if (!after.equals(before)) {
            repository.update(before, after);
        }
    }

    /** What a database keeps of an instant; otherwise a saved article would differ from the one read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
