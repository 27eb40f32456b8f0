package org.xuanjiang.campaign.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;

record IssueCampaign(
    @Label("签发意见") @NotNull Decision decision,
    @Label(value = "意见", hint = "退回或者不予签发的，请写明理由") @Size(max = 1000) String opinion) {

    enum Decision implements Labelled {
        ISSUE("签发"),
        RETURN("退回修改"),
        DROP("不予签发");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A return or a refusal without a word leaves the drafter guessing. */
    void requireOpinion() {
        if (decision != Decision.ISSUE && opinion == null) {
            throw InvalidSubmission.at("opinion", "退回修改或者不予签发的，请填写意见。");
        }
    }
}
