package org.xuanjiang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;

/** What the federation and a unit do with a campaign and a plan, over HTTP, for those who look at it afterwards. */
final class PlanActs {

    private PlanActs() {
    }

    /** One line of a plan, as its drafter types it. */
    record Row(String track, int batch, String topic, String lecturer, String place, String dateFrom, String dateTo, String audience, int expected,
               int count) {
    }

    /** To be held within three days from that one. */
    static Row row(String track, String topic, LocalDate from, int count) {
        return new Row(track, 1, topic, "宣讲团成员", "六楼会议室", from.toString(), from.plusDays(3).toString(), "ENTERPRISE", 40, count);
    }

    /** @return the people, within the new campaign */
    static Office issue(Office city, RuntimeService runtime, Example draft) {
        var opened = city.as("fed.reviewer").posts("/api/campaigns", "{}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var office = city.within(runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign")
            .singleResult());
        office.as("fed.reviewer").does("draftCampaign", draft);
        office.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        return office;
    }

    static void approved(Office office, String unit, Row... rows) {
        drafted(office, unit, rows);
        signed(office, unit);
        agreed(office, unit);
        if (!office.open("approvePlan", unit).isEmpty()) {
            office.as("fed.approver").on(unit).does("approvePlan", Example.of("approve-plan"));
        }
    }

    static void drafted(Office office, String unit, Row... rows) {
        office.as(unit + ".drafter").does("draftPlan", Example.of("draft-plan").with("sessions", List.of(rows)));
    }

    static void signed(Office office, String unit) {
        if (!office.open("signPlan", unit).isEmpty()) {
            office.as(unit + ".leader").does("signPlan", Example.of("sign-plan"));
        }
    }

    static void agreed(Office office, String unit) {
        office.as("fed.reviewer").on(unit).does("reviewPlan", Example.empty().with("decision", "AGREE").with("opinion", "同意，报请批准。"));
    }
}
