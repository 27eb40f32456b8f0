package org.xuanjiang.publicity.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.publicity.SecondCheck;
import org.xuanjiang.publicity.ReviewDecision;

/** What the publicity desk says about an article: is it right? */
public record SecondReview(
    @Label(value = "复审核对事项", hint = "通过前逐项核对并勾选。") @Size(max = 3) List<@NotNull SecondCheck> checks,
    @Label("复审结论") @NotNull ReviewDecision decision,
    @Label(value = "复审意见", hint = "退回或不予采用时必须填写。") @Size(max = 2000) String opinion) {
}
