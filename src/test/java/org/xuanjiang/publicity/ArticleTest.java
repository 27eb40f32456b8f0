package org.xuanjiang.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanjiang.publicity.Samples.FIRST;
import static org.xuanjiang.publicity.Samples.NOW;
import static org.xuanjiang.publicity.Samples.SECOND;
import static org.xuanjiang.publicity.Samples.TEXT;
import static org.xuanjiang.publicity.Samples.THIRD;
import static org.xuanjiang.publicity.Samples.WRITER;
import static org.xuanjiang.publicity.Samples.in;
import static org.xuanjiang.publicity.Samples.inFinalReview;
import static org.xuanjiang.publicity.Samples.inFirstReview;
import static org.xuanjiang.publicity.Samples.inSecondReview;
import static org.xuanjiang.publicity.Samples.on;
import static org.xuanjiang.publicity.Samples.opinion;
import static org.xuanjiang.publicity.Samples.otherThan;
import static org.xuanjiang.publicity.Samples.pass;
import static org.xuanjiang.publicity.Samples.passed;
import static org.xuanjiang.publicity.Samples.returned;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Refusal;

class ArticleTest {

    @Test
    void isPublishedAfterThreePassesOnEveryChannel() {
        var article = passed();
        assertThat(article.status()).isEqualTo(ArticleStatus.PASSED);
        assertThat(article.openChannels()).containsExactly(Channel.NINGGONGHUI_APP, Channel.WECHAT);

        article = article.publish(on(article, Channel.WECHAT));
        assertThat(article.status()).isEqualTo(ArticleStatus.PASSED);
        assertThat(article.openChannels()).containsExactly(Channel.NINGGONGHUI_APP);

        article = article.publish(on(article, Channel.NINGGONGHUI_APP));
        assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
    }

    static Stream<Arguments> illegalPasses() {
        var edited = returned().submit(new ArticleText("新标题", "另一名同志改写。", ArticleKind.PICTURE_TEXT, List.of(Channel.WECHAT)),
            "yuanzhou.second-drafter", NOW);
        return Stream.of(
            Arguments.of("the author passes", inFirstReview(), ReviewStage.FIRST, WRITER, ReviewerNotIndependent.class),
            Arguments.of("an editor of the last version passes", edited, ReviewStage.FIRST, "yuanzhou.second-drafter",
                ReviewerNotIndependent.class),
            Arguments.of("the author of an earlier version passes", edited, ReviewStage.FIRST, WRITER, ReviewerNotIndependent.class),
            Arguments.of("the same person passes first and second", inSecondReview(), ReviewStage.SECOND, FIRST,
                ReviewerNotIndependent.class),
            Arguments.of("the same person passes first and final", inFinalReview(), ReviewStage.FINAL, FIRST,
                ReviewerNotIndependent.class),
            Arguments.of("the same person passes second and final", inFinalReview(), ReviewStage.FINAL, SECOND,
                ReviewerNotIndependent.class),
            Arguments.of("second before first", inFirstReview(), ReviewStage.SECOND, SECOND, ArticleNotInState.class),
            Arguments.of("final before first", inFirstReview(), ReviewStage.FINAL, THIRD, ArticleNotInState.class),
            Arguments.of("final before second", inSecondReview(), ReviewStage.FINAL, THIRD, ArticleNotInState.class),
            Arguments.of("first once more", inSecondReview(), ReviewStage.FIRST, "xiji.leader", ArticleNotInState.class),
            Arguments.of("a pass of a returned article", returned(), ReviewStage.SECOND, "xiji.leader", ArticleNotInState.class),
            Arguments.of("a pass of a passed article", passed(), ReviewStage.FINAL, "xiji.leader", ArticleNotInState.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("illegalPasses")
    void refusesAnIllegalPass(String what, Article article, ReviewStage stage, String reviewer, Class<? extends Refusal> refusal) {
        assertThatThrownBy(() -> pass(article, stage, reviewer)).as(what).isInstanceOf(refusal);
    }

    @ParameterizedTest
    @EnumSource(ReviewStage.class)
    void refusesAnOpinionOnAnotherText(ReviewStage stage) {
        var article = in(stage.during());
        var given = opinion(article, stage, ReviewDecision.PASS, "xiji.leader");
        var otherHash = new ArticleOpinion(given.versionNumber(), stage, given.decision(), given.reviewer(), "", given.checks(),
            "0".repeat(64), NOW);
        var otherVersion = new ArticleOpinion(given.versionNumber() + 1, stage, given.decision(), given.reviewer(), "", given.checks(),
            given.textHash(), NOW);

        assertThatThrownBy(() -> article.review(otherHash)).isInstanceOf(ReviewedTextDiffers.class);
        assertThatThrownBy(() -> article.review(otherVersion)).isInstanceOf(ReviewedTextDiffers.class);
    }

    @ParameterizedTest
    @EnumSource(ReviewStage.class)
    void refusesAPassUntilEveryCheckIsTicked(ReviewStage stage) {
        var article = in(stage.during());
        for (var forgotten : stage.checks()) {
            var ticked = new HashSet<>(stage.checks());
            ticked.remove(forgotten);
            assertThatThrownBy(() -> article.review(opinion(article, stage, ReviewDecision.PASS, "xiji.leader", ticked)))
                .isInstanceOfSatisfying(InvalidSubmission.class, refusal -> {
                    assertThat(refusal.problems().get(0).field()).isEqualTo("checks");
                    assertThat(refusal.problems().get(0).message()).contains(forgotten.label());
                });
        }
    }

    @ParameterizedTest
    @EnumSource(value = ReviewDecision.class, names = {"RETURN", "REJECT"})
    void refusesToReturnOrRejectWithoutAnOpinion(ReviewDecision decision) {
        var article = inFirstReview();
        var silent = new ArticleOpinion(1, ReviewStage.FIRST, decision, FIRST, "  ", Set.of(), article.text().hash(), NOW);
        assertThatThrownBy(() -> article.review(silent)).isInstanceOf(InvalidSubmission.class).hasMessageContaining("审核意见");
    }

    @ParameterizedTest
    @EnumSource(ReviewStage.class)
    void goesBackToWritingWhenReturned(ReviewStage stage) {
        var article = in(stage.during());
        var returned = article.review(opinion(article, stage, ReviewDecision.RETURN, "xiji.leader"));
        assertThat(returned.status()).isEqualTo(ArticleStatus.WRITING);

        var again = returned.submit(TEXT, WRITER, NOW);
        assertThat(again.status()).isEqualTo(ArticleStatus.FIRST_REVIEW);
        assertThat(again.versions()).hasSize(2);
        assertThat(again.lastReviewedBeforeCurrent()).map(ArticleVersion::number).contains(1);
    }

    @Test
    void takesNoPassOverToANewVersionEvenIfItsTextIsTheSame() {
        var article = inFinalReview();
        var again = article.review(opinion(article, ReviewStage.FINAL, ReviewDecision.RETURN, THIRD)).submit(TEXT, WRITER, NOW);
        assertThat(again.text().hash()).isEqualTo(article.text().hash());
        assertThatThrownBy(() -> again.requireMayPublish(Channel.WECHAT)).isInstanceOf(ArticleNotInState.class);

        var passedOnce = pass(again, ReviewStage.FIRST, FIRST);
        var pretended = withStatus(passedOnce, ArticleStatus.PASSED);
        assertThatThrownBy(() -> pretended.requireMayPublish(Channel.WECHAT)).isInstanceOf(PublicationRefused.class);
    }

    @Test
    void refusesToPublishATextThatWasChangedBehindItsBack() {
        var passed = passed();
        var tampered = new Article(passed.id(), passed.owner(), passed.offer(), passed.offeredAt(), passed.reviewRun(),
            passed.status(), List.of(new ArticleVersion(1, new ArticleText(TEXT.title(), TEXT.body() + "！", TEXT.kind(),
                TEXT.channels()), WRITER, NOW)), passed.opinions(), List.of(), "", 0);
        assertThatThrownBy(() -> tampered.publish(on(tampered, Channel.WECHAT))).isInstanceOf(PublicationRefused.class);
    }

    @ParameterizedTest
    @EnumSource(ArticleStatus.class)
    void neverPublishesOnTheStrengthOfItsStatusAlone(ArticleStatus status) {
        var pretended = withStatus(status == ArticleStatus.PASSED ? inFinalReview() : in(status), ArticleStatus.PASSED);
        if (status == ArticleStatus.PUBLISHED) {
            assertThat(pretended.openChannels()).isEmpty();
        }
        assertThatThrownBy(() -> pretended.requireMayPublish(Channel.WECHAT)).isInstanceOf(PublicationRefused.class);
    }

    @Test
    void refusesAChannelThatIsNotItsOwnOrIsDone() {
        var article = passed();
        assertThatThrownBy(() -> article.publish(on(article, Channel.MAINSTREAM_MEDIA))).isInstanceOf(PublicationRefused.class);

        var once = article.publish(on(article, Channel.WECHAT));
        assertThatThrownBy(() -> once.publish(on(once, Channel.WECHAT))).isInstanceOf(PublicationRefused.class);
    }

    static Stream<Arguments> actsOutOfTurn() {
        UnaryOperator<Article> submit = article -> article.submit(TEXT, WRITER, NOW);
        UnaryOperator<Article> drop = article -> article.drop("不再撰写");
        UnaryOperator<Article> publish = article -> article.publish(on(article, Channel.WECHAT));
        return Stream.of(
            otherThan(ArticleStatus.IDEA, ArticleStatus.WRITING).stream().map(status -> Arguments.of("submit", status, submit)),
            otherThan(ArticleStatus.IDEA, ArticleStatus.WRITING).stream().map(status -> Arguments.of("drop", status, drop)),
            otherThan(ArticleStatus.PASSED).stream().map(status -> Arguments.of("publish", status, publish)))
            .flatMap(acts -> acts);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("actsOutOfTurn")
    void refusesAnActOutOfTurn(String what, ArticleStatus status, UnaryOperator<Article> act) {
        assertThatThrownBy(() -> act.apply(in(status))).as(what).isInstanceOf(ArticleNotInState.class)
            .hasMessageContaining(status.label());
    }

    @Test
    void refusesAnIncompleteTextAndNamesEveryField() {
        assertThatThrownBy(() -> Samples.idea().submit(new ArticleText(" ", null, null, List.of()), WRITER, NOW))
            .isInstanceOfSatisfying(InvalidSubmission.class, refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.field()).containsExactly("title", "body", "kind", "channels"));
    }

    @Test
    void bindsTitleBodyKindAndChannels() {
        var hashes = Stream.of(TEXT,
            new ArticleText(TEXT.title() + "。", TEXT.body(), TEXT.kind(), TEXT.channels()),
            new ArticleText(TEXT.title(), TEXT.body() + "。", TEXT.kind(), TEXT.channels()),
            new ArticleText(TEXT.title() + TEXT.body(), "", TEXT.kind(), TEXT.channels()),
            new ArticleText(TEXT.title(), TEXT.body(), ArticleKind.SHORT_VIDEO, TEXT.channels()),
            new ArticleText(TEXT.title(), TEXT.body(), TEXT.kind(), List.of(Channel.WECHAT))).map(ArticleText::hash);
        assertThat(hashes).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void countsLineEndsAndTheOrderOfChannelsAsTheSameText() {
        var dos = new ArticleText("标题", "一\r\n二\r\n", ArticleKind.PICTURE_TEXT, List.of(Channel.WECHAT, Channel.NINGGONGHUI_APP));
        var unix = new ArticleText("标题 ", "一\n二", ArticleKind.PICTURE_TEXT, List.of(Channel.NINGGONGHUI_APP, Channel.WECHAT));
        assertThat(dos.hash()).isEqualTo(unix.hash());
    }

    @ParameterizedTest
    @EnumSource(ArticleStatus.class)
    void endsEveryArticleWhenTimeIsUp(ArticleStatus status) {
        var before = in(status);
        var after = before.closed("宣传期限届满");
        assertThat(after.status().isFinal()).isTrue();
        assertThat(after).matches(article -> !status.isFinal() || article.equals(before));
        assertThat(after.status() == ArticleStatus.PUBLISHED).isEqualTo(status == ArticleStatus.PUBLISHED);
    }

    @Test
    void countsAsPublishedWhenTimeIsUpAndItHasAppearedSomewhere() {
        var once = passed().publish(on(passed(), Channel.WECHAT));
        assertThat(once.closed("宣传期限届满").status()).isEqualTo(ArticleStatus.PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(ArticleStatus.class)
    void startsFromWritingWhenANewRunTakesItUp(ArticleStatus status) {
        var taken = in(status).takenUpBy("run-2");
        if (status.isFinal()) {
            assertThat(taken).isEqualTo(in(status));
        } else {
            assertThat(taken.reviewRun()).isEqualTo("run-2");
            assertThat(taken.submit(TEXT, WRITER, NOW).status()).isEqualTo(ArticleStatus.FIRST_REVIEW);
        }
    }

    private static Article withStatus(Article article, ArticleStatus status) {
        return new Article(article.id(), article.owner(), article.offer(), article.offeredAt(), article.reviewRun(), status,
            article.versions(), article.opinions(), article.publications(), article.closedReason(), article.revision());
    }
}
