package org.xuanjiang.publicity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * A picture-text piece or short video on its way through the three reviews. Immutable: every act answers with the article
 * after it, or refuses.
 *
 * <p>A pass holds for one version and one text. Any new version leaves all earlier passes without effect, and nothing is
 * published unless three different people, none of whom wrote or proposed the article, have passed the current text.
 *
 * @param reviewRun    which run of the process takes the article through its reviews
 * @param closedReason why it ended without (all of) its publications; empty otherwise
 * @param revision     counts the changes of the row; a lost update is refused
 */
public record Article(String id, PlanOwner owner, ArticleOffer offer, Instant offeredAt, String reviewRun, ArticleStatus status,
                      List<ArticleVersion> versions, List<ArticleOpinion> opinions, List<Publication> publications,
                      String closedReason, int revision) {

    /** Whose article it is. */
    public record PlanOwner(String campaignId, String planId, String unitId) {
    }

    public Article {
        versions = List.copyOf(versions);
        opinions = List.copyOf(opinions);
        publications = List.copyOf(publications);
    }

    static Article offered(String id, PlanOwner owner, ArticleOffer offer, Instant at, String reviewRun) {
        return new Article(id, owner, offer, at, reviewRun, ArticleStatus.IDEA, List.of(), List.of(), List.of(), "", 0);
    }

    public Optional<ArticleVersion> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The current text, or the draft that the proposal amounts to. */
    public ArticleText text() {
        return current().map(ArticleVersion::text).orElseGet(offer::draft);
    }

    /** The latest version before the current one about which somebody gave an opinion. */
    public Optional<ArticleVersion> lastReviewedBeforeCurrent() {
        var reviewed = opinions.stream().map(ArticleOpinion::versionNumber).collect(Collectors.toSet());
        return versions.stream()
            .filter(version -> version.number() < versions.size() && reviewed.contains(version.number()))
            .reduce((earlier, later) -> later);
    }

    /** When somebody last gave an opinion; for a passed article, when it passed. */
    public Optional<Instant> lastOpinionAt() {
        return opinions.isEmpty() ? Optional.empty() : Optional.of(opinions.get(opinions.size() - 1).givenAt());
    }

    /** A new version goes to the first review; every earlier pass is void from here on. */
    Article submit(ArticleText text, String writer, Instant at) {
        requireStatus("送审", ArticleStatus.IDEA, ArticleStatus.WRITING);
        text.requireComplete();
        return with(ArticleStatus.FIRST_REVIEW, append(versions, new ArticleVersion(versions.size() + 1, text, writer, at)), opinions);
    }

    /** @throws ReviewerNotIndependent when this person has written, proposed or already passed the current text */
    public void requireMayReview(String person) {
        if (editors().contains(person)) {
            throw ReviewerNotIndependent.becauseEditor();
        }
        passes().forEach((stage, pass) -> {
            if (pass.reviewer().equals(person)) {
                throw ReviewerNotIndependent.becausePassed(stage);
            }
        });
    }

    /** Records what the reviewer of the present stage says, and moves on accordingly. */
    Article review(ArticleOpinion opinion) {
        var stage = opinion.stage();
        requireStatus(stage.label(), stage.during());
        requireMayReview(opinion.reviewer());
        var version = current().orElseThrow();
        if (opinion.versionNumber() != version.number() || !opinion.textHash().equals(version.text().hash())) {
            throw new ReviewedTextDiffers();
        }
        if (opinion.decision() == ReviewDecision.PASS) {
            requireAllChecked(stage, opinion.checks());
        } else if (opinion.opinion().isEmpty()) {
            throw InvalidSubmission.at("opinion", "退回或不予采用时，请填写审核意见。");
        }
        var next = switch (opinion.decision()) {
            case PASS -> stage.afterPass();
            case RETURN -> ArticleStatus.WRITING;
            case REJECT -> ArticleStatus.REJECTED;
        };
        return with(next, versions, append(opinions, opinion));
    }

    private static void requireAllChecked(ReviewStage stage, Collection<ReviewCheck> checked) {
        var missing = stage.checks().stream().filter(check -> !checked.contains(check)).map(ReviewCheck::label).toList();
        if (!missing.isEmpty()) {
            throw InvalidSubmission.at("checks", stage.label() + "通过前请逐项核对并勾选：" + String.join("、", missing) + "。");
        }
    }

    /** Channels of the current text on which it has not appeared yet. */
    public List<Channel> openChannels() {
        var done = publications.stream().map(Publication::channel).collect(Collectors.toSet());
        return text().channels().stream().filter(channel -> !done.contains(channel)).toList();
    }

    /**
     * @throws PublicationRefused unless this very text has passed all three reviews and is still to appear on the channel
     */
    void requireMayPublish(Channel channel) {
        requireStatus("发布", ArticleStatus.PASSED);
        if (!isPassedByThree()) {
            throw PublicationRefused.withoutThreePasses();
        }
        if (!openChannels().contains(channel)) {
            throw PublicationRefused.notOpen(channel);
        }
    }

    Article publish(Publication publication) {
        requireMayPublish(publication.channel());
        if (!publication.textHash().equals(text().hash())) {
            throw PublicationRefused.withoutThreePasses();
        }
        var published = new Article(id, owner, offer, offeredAt, reviewRun, status, versions, opinions,
            append(publications, publication), closedReason, revision);
        return published.openChannels().isEmpty() ? published.with(ArticleStatus.PUBLISHED, versions, opinions) : published;
    }

    /** The drafter gives the article up before anybody reviews it (again). */
    Article drop(String reason) {
        requireStatus("撤稿", ArticleStatus.IDEA, ArticleStatus.WRITING);
        return closed(reason);
    }

    /** A review that was cut short begins anew, from writing. Finished articles, and those of this very run, stay as they are. */
    Article takenUpBy(String run) {
        if (status.isFinal() || reviewRun.equals(run)) {
            return this;
        }
        var start = versions.isEmpty() ? ArticleStatus.IDEA : ArticleStatus.WRITING;
        return new Article(id, owner, offer, offeredAt, run, start, versions, opinions, publications, closedReason, revision);
    }

    /** Time is up: what has appeared somewhere counts as published, everything else is dropped. Finished articles stay as they are. */
    Article closed(String reason) {
        if (status.isFinal()) {
            return this;
        }
        var end = publications.isEmpty() ? ArticleStatus.DROPPED : ArticleStatus.PUBLISHED;
        return new Article(id, owner, offer, offeredAt, reviewRun, end, versions, opinions, publications, reason, revision);
    }

    /** Everyone who had a hand in any text of this article. */
    Set<String> editors() {
        var editors = new HashSet<String>();
        editors.add(offer.proposedBy());
        versions.forEach(version -> editors.add(version.writtenBy()));
        return editors;
    }

    private Map<ReviewStage, ArticleOpinion> passes() {
        var passes = new EnumMap<ReviewStage, ArticleOpinion>(ReviewStage.class);
        current().ifPresent(version -> opinions.stream()
            .filter(opinion -> opinion.passes(version))
            .forEach(opinion -> passes.put(opinion.stage(), opinion)));
        return passes;
    }

    /** Judged from the recorded opinions alone, whatever the status says. */
    private boolean isPassedByThree() {
        var reviewers = passes().values().stream().map(ArticleOpinion::reviewer).collect(Collectors.toSet());
        return reviewers.size() == ReviewStage.values().length && editors().stream().noneMatch(reviewers::contains);
    }

    private void requireStatus(String act, ArticleStatus... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new ArticleNotInState(act, status);
        }
    }

    private Article with(ArticleStatus next, List<ArticleVersion> nextVersions, List<ArticleOpinion> nextOpinions) {
        return new Article(id, owner, offer, offeredAt, reviewRun, next, nextVersions, nextOpinions, publications, closedReason,
            revision);
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
