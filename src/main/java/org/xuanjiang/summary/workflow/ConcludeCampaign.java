package org.xuanjiang.summary.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.summary.CampaignReports;

/** What the federation concludes about the whole campaign; the figures come from the units' reports. */
public record ConcludeCampaign(
    @Label(value = "各单位亮点", hint = "已从采纳的总结带入，一行一条，注明单位。") @NotBlank @Size(max = CampaignReports.LONGEST_HIGHLIGHTS)
    String highlights,
    @Label("存在问题") @Size(max = 4000) String problems,
    @Label("汇总结论") @NotBlank @Size(max = 4000) String conclusion) {
}
