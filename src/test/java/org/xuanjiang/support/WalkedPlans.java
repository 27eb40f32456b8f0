package org.xuanjiang.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.xuanjiang.organization.Roles;

/** Where random walks of plans through the gate begin, and who is meant to do which of their tasks. */
public final class WalkedPlans {

    public static final List<String> UNITS =
        List.of("yuanzhou", "xiji", "longde", "jingyuan", "pengyang", "devzone", "city-hospital", "first-school");
    /** Of those who may do a task, by its key. */
    public static final Map<String, String> ROLE = Map.of("draftPlan", Roles.DRAFTER, "revisePlan", Roles.DRAFTER,
        "signPlan", Roles.UNIT_LEADER, "reviewPlan", Roles.REVIEWER, "approvePlan", Roles.APPROVER);
    /** The tasks that make a version. */
    public static final Set<String> WRITING = Set.of("draftPlan", "revisePlan");
    /** What follows on the approval is not what is tried. */
    public static final String ONE_LECTURE = Example.of("draft-plan").document().path("sessions").path(1).toString().transform("[%s]"::formatted);

    private WalkedPlans() {
    }

    /** @return units by the business keys of the plans of a new campaign */
    public static Map<String, String> issued(Office office, RuntimeService runtime) {
        var opened = office.as("fed.reviewer").posts("/api/campaigns", "{}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var campaign = runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.json().get("id").asText(), "campaign").singleResult();
        var here = office.within(campaign);
        here.as("fed.reviewer").does("draftCampaign", Example.of("draft-campaign").with("units", UNITS));
        here.as("fed.approver").does("issueCampaign", Example.of("issue-campaign"));
        var plans = new TreeMap<String, String>();
        runtime.createProcessInstanceQuery().processDefinitionKey("lecture-plan").list().stream()
            .filter(plan -> plan.getRootProcessInstanceId().equals(campaign.getId())).forEach(plan -> plans.put(plan.getBusinessKey(), plan.getTenantId()));
        return plans;
    }
}
