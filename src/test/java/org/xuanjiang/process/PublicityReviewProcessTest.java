package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.ModelCoverage;
import org.xuanjiang.support.PublishingChannel;

class PublicityReviewProcessTest extends Journeys {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of("publicity-review");

    @Autowired
    private PublishingChannel site;

    private ProcessInstance review;

    @BeforeEach
    void unitHasWrittenAPieceOfItsOwn() {
        site.comesUp();
        planIsApproved(Row.online());
        reach(Row.DAY);
        drafter().does("reportOnlineWork", Example.of("report-online-work"));
        review = running("publicity-review");
    }

    @Test
    void articlePassesThreePeopleAndIsPublishedByHand() {
        assertThat(review).isWaitingAt("writeArticle");
        drafter().does("writeArticle", Example.of("write-article"));
        assertThat(review).isWaitingAt("firstReview");
        leader().does("firstReview", Example.of("first-review"));
        assertThat(review).isWaitingAt("secondReview");
        publicity().does("secondReview", Example.of("second-review"));
        assertThat(review).isWaitingAt("finalReview");
        approver().does("finalReview", Example.of("final-review"));

        assertThat(office.open("recordPublication", UNIT)).as("one per channel").hasSize(2);
        publicity().does("recordPublication", published());
        assertThat(review).hasPassed("endEvent_publicationRecorded").isWaitingAt("recordPublication");
        publicity().does("recordPublication", published());
        assertThat(review).hasPassed("endEvent_published").hasNotPassed("serviceTask_publishArticle").isEnded();
        assertThat(statusIn("article")).containsExactly("PUBLISHED");
    }

    @Test
    void connectedChannelPublishesByItself() {
        articlePasses(writtenFor(PublishingChannel.NAME));
        assertThat(review).isWaitingAt("serviceTask_publishArticle");
        assertThat(site.received()).as("not before the review is committed").doesNotContain(sent());
        office.runDueJobs();
        assertThat(review).hasPassed("endEvent_publishedAutomatically", "endEvent_published").hasNotPassed("recordPublication").isEnded();
        assertThat(site.received()).containsOnlyOnce(sent());
        assertThat(statusIn("article")).containsExactly("PUBLISHED");
    }

    @Test
    void channelThatIsDownGetsTheArticleAgain() {
        articlePasses(writtenFor(PublishingChannel.NAME));
        site.goesDown();
        assertThatThrownBy(office::runDueJobs).hasMessageContaining("503");
        assertThat(review).isWaitingAt("serviceTask_publishArticle");
        assertThat(statusIn("article")).containsExactly("PASSED");
        site.comesUp();
        office.runDueJobs();
        assertThat(review).hasPassed("endEvent_published").isEnded();
        assertThat(site.received()).filteredOn(sent()::equals).as("under the same key").hasSize(2);
    }

    @Test
    void articleAppearsOnEveryChannelBeforeItCountsAsPublished() {
        articlePasses(writtenFor(PublishingChannel.NAME, "WECHAT"));
        office.runDueJobs();
        assertThat(review).hasPassed("serviceTask_publishArticle").isWaitingAt("recordPublication");
        assertThat(statusIn("article")).containsExactly("PASSED");
        publicity().does("recordPublication", published());
        assertThat(review).hasPassed("endEvent_published").isEnded();
    }

    @Test
    void writerGivesTheArticleUp() {
        drafter().does("writeArticle", Example.empty().with("decision", "DROP"));
        assertThat(review).hasPassed("endEvent_articleDropped").hasNotPassed("firstReview").isEnded();
        assertThat(statusIn("article")).containsExactly("DROPPED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstReview", "secondReview", "finalReview"})
    void returnedArticleIsWrittenAndReviewedAgainFromTheStart(String stage) {
        articleReaches(stage);
        judges(stage, "RETURN");
        assertThat(review).isWaitingAt("writeArticle").hasNotPassed("subProcess_publishToChannel");
        drafter().does("writeArticle", Example.of("write-article").with("title", "班前会上的二十大精神（修改稿）"));
        assertThat(review).isWaitingAt("firstReview");
        judges("firstReview", "PASS");
        judges("secondReview", "PASS");
        judges("finalReview", "PASS");
        assertThat(review).isWaitingAt("recordPublication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstReview", "secondReview", "finalReview"})
    void rejectedArticleIsNotPublished(String stage) {
        articleReaches(stage);
        judges(stage, "REJECT");
        assertThat(review).hasPassed("endEvent_rejected").hasNotPassed("subProcess_publishToChannel").isEnded();
        assertThat(statusIn("article")).containsExactly("REJECTED");
    }

    private void articlePasses(Example article) {
        drafter().does("writeArticle", article);
        judges("firstReview", "PASS");
        judges("secondReview", "PASS");
        judges("finalReview", "PASS");
    }

    private void articleReaches(String stage) {
        drafter().does("writeArticle", Example.of("write-article"));
        for (var earlier : List.of("firstReview", "secondReview")) {
            if (earlier.equals(stage)) {
                return;
            }
            judges(earlier, "PASS");
        }
    }

    private void judges(String stage, String decision) {
        var opinion = Example.of(stage.replace("Review", "-review")).with("decision", decision);
        switch (stage) {
            case "firstReview" -> leader().does(stage, opinion);
            case "secondReview" -> publicity().does(stage, opinion);
            default -> approver().does(stage, opinion);
        }
    }

    private static Example writtenFor(String... channels) {
        return Example.of("write-article").with("channels", List.of(channels));
    }

    private Example published() {
        return Example.of("record-publication").with("publishedOn", office.clock().today().toString());
    }

    private String sent() {
        return review.getBusinessKey() + "-" + PublishingChannel.NAME;
    }
}
