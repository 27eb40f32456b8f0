package org.xuanjiang.publicity.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.publicity.FinalCheck;
import org.xuanjiang.publicity.ReviewDecision;

/** What the federation's leader says about an article: may it go out? */
public record FinalReview(
    @Label(value = "终审核对事项", hint = "通过前逐项核对并勾选。") @Size(max = 3) List<@NotNull FinalCheck> checks,
    @Label("终审结论") @NotNull ReviewDecision decision,
    @Label(value = "终审意见", hint = "退回或不予采用时必须填写。") @Size(max = 2000) String opinion) {
}
