package org.xuanjiang.plan.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;

/** The issues belong to a return; other decisions ignore them. */
record ApprovePlan(
    @Label("批准结论") @NotNull Decision decision,
    @Label(value = "意见", hint = "退回或者不予批准的，请写明意见") @Size(max = 1000) String opinion,
    @Label("审核意见清单") @Size(max = 100) List<@NotNull @Valid IssueRow> issues) {

    enum Decision implements Labelled {
        APPROVE("批准"),
        RETURN("退回修改"),
        REFUSE("不予批准");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** "No" without a word leaves the unit guessing. */
    void requireOpinion() {
        if (decision != Decision.APPROVE && opinion == null) {
            throw InvalidSubmission.at("opinion", "退回修改或者不予批准的，请填写意见。");
        }
    }
}
