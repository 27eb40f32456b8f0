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
