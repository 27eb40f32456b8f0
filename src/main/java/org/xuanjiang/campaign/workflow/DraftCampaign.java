package org.xuanjiang.campaign.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignTerms;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.kernel.Label;

record DraftCampaign(
    @Label("文号") @NotBlank @Size(max = 60) String noticeNumber,
    @Label("通知标题") @NotBlank @Size(max = 200) String noticeTitle,
    @Label("发文单位") @NotBlank @Size(max = 100) String issuer,
    @Label("成文日期") @NotNull LocalDate issuedOn,
    @Label("活动主题") @NotBlank @Size(max = 200) String theme,
    @Label("开始日期") @NotNull LocalDate windowStart,
    @Label("结束日期") @NotNull LocalDate windowEnd,
    @Label(value = "方案报送截止日期", hint = "应在活动起止日期之内") @NotNull LocalDate planDeadline,
    @Label("宣讲形式") @NotEmpty @Size(max = 5) List<@NotNull Track> tracks,
    @Label(value = "工作要求", hint = "各单位起草方案时可见") @NotBlank @Size(max = 2000) String requirements,
    @Label("参加单位") @NotEmpty @Size(max = 2000) List<@NotBlank @Size(max = 64) String> units) {

    static DraftCampaign of(Campaign campaign) {
        var terms = campaign.terms();
        return new DraftCampaign(terms.noticeNumber(), terms.noticeTitle(), terms.issuer(), terms.issuedOn(), terms.theme(),
            terms.windowStart(), terms.windowEnd(), terms.planDeadline(), terms.tracks(), terms.requirements(), campaign.unitIds());
    }

    CampaignTerms terms() {
        return new CampaignTerms(noticeNumber, noticeTitle, issuer, issuedOn, theme, windowStart, windowEnd, planDeadline, tracks,
            requirements);
    }
}
