package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the {@link WholeYear} leaves behind. */
class CampaignLifecycleTest extends WholeYear {

    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void carriesACampaignFromTheNoticeToItsConclusion() {
        var campaignId = campaign.getBusinessKey();
        campaignIsCarriedFromTheNoticeToItsConclusion();

        assertThat(statusOf("campaign", campaignId)).isEqualTo("CONCLUDED");
        assertThat(jdbc.sql("select distinct status from plan where campaign_id = :id").param("id", campaignId)
            .query(String.class).list()).containsExactly("CLOSED");
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(campaignId).finished().singleResult();
        assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
            .activityId("endEvent_campaignConcluded").count()).isOne();
        assertThat(history.createHistoricVariableInstanceQuery().variableName("submission").count())
            .as("submissions leave no variable behind").isZero();
    }

    private String statusOf(String table, String id) {
        return jdbc.sql("select status from " + table + " where id = :id").param("id", id).query(String.class).single();
    }
}
