package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xuanjiang.support.Example;

/** The approval sheet (审批单) on paper, for those who work on the plan, long before there is a dossier. */
class ApprovalSheetProcessTest extends SupervisionJourneys {

    @Test
    void thoseWhoWorkOnThePlanPrintItAsItStands() throws Exception {
        campaignIsIssued(UNIT, "longde");
        drafter().does("draftPlan", Plans.ofLeaders());
        assertThat(text("xiji.leader")).contains("宣讲方案审批单", "西吉县总工会").doesNotContain("批准：");
        versionIsApproved();
        var opinion = Example.of("approve-plan").document().get("opinion").asText();
        for (var person : List.of("xiji.drafter", "xiji.leader", "fed.reviewer", "fed.approver", "fed.supervisor")) {
            assertThat(text(person)).as(person).contains("批准：" + opinion.substring(0, 2), "领导宣讲");
        }
        try (var document = Loader.loadPDF(answer("xiji.drafter", address()).getContentAsByteArray())) {
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void whoeverCountersignedStandsOnItBesideWhoDecided() throws Exception {
        campaignIsIssued(UNIT, "longde");
        drafter().does("draftPlan", Plans.ofLeaders());
        leader().does("signPlan", Example.of("sign-plan"));
        var review = office.open("reviewPlan", UNIT).get(0);
        office.as("fed.reviewer").claims(review);
        assertThat(office.as("fed.reviewer").posts("/api/tasks/" + review.getId() + "/countersigners",
            "{\"to\": [\"fed.publicity\"], \"reason\": \"请一并审阅\"}").status()).isEqualTo(204);
        var counsel = office.as("fed.publicity").asks("/api/tasks/" + review.getId() + "/delegation").json().at("/counsels/0/id").asText();
        assertThat(office.as("fed.publicity").posts("/api/counsels/" + counsel + "/answer",
            "{\"stance\": \"AGREE\", \"opinion\": \"口径妥当。\"}").status()).isEqualTo(204);
        assertThat(text("xiji.leader")).as("while the review is open").doesNotContain("口径妥当");
        assertThat(office.as("fed.reviewer").submits(review.getId(), Plans.agreed()).status()).isEqualTo(200);
        assertThat(text("xiji.leader")).containsSubsequence("会签同意：口径妥当。", "市总工会 宣传审校", "同意：");
    }

    @Test
    void othersFindNothingAndBeforeThePlanThereIsNoSheet() {
        campaignIsIssued(UNIT, "longde");
        assertThat(office.as("xiji.drafter").asks(address()).status()).isEqualTo(409);
        assertThat(office.as("xiji.drafter").asks(address()).body()).contains("还没有报送方案");
        drafter().does("draftPlan", Plans.ofLeaders());
        for (var person : List.of("longde.drafter", "longde.leader", "sys.admin", "sec.admin")) {
            var answer = office.as(person).asks(address());
            assertThat(answer.status()).as(person).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(office.as(person).asks("/api/plans/none/approval-sheet").body().replace("none", planOf(UNIT)));
        }
    }

    private String address() {
        return "/api/plans/" + planOf(UNIT) + "/approval-sheet";
    }

    private String text(String person) throws Exception {
        var response = answer(person, address());
        assertThat(response.getStatus()).as(person).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(response.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
