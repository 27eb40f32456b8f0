package org.xuanjiang.publicity.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.publicity.FirstCheck;
import org.xuanjiang.publicity.ReviewDecision;

/** What the unit's leader says about an article: is it true? */
public record FirstReview(
    @Label(value = "初审核对事项", hint = "通过前逐项核对并勾选。") @Size(max = 3) List<@NotNull FirstCheck> checks,
    @Label("初审结论") @NotNull ReviewDecision decision,
    @Label(value = "初审意见", hint = "退回或不予采用时必须填写。") @Size(max = 2000) String opinion) {
}
