package org.xuanjiang.history;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignAct;
import org.xuanjiang.campaign.InvitedUnit;
import org.xuanjiang.organization.Units;

/** What was done to the campaign itself; its plans are cases of their own. */
@Component
@Order(1)
class CampaignChronicler implements Chronicler {

    private final Units units;

    CampaignChronicler(Units units) {
        this.units = units;
    }

    @Override
    public void tell(Case about, Chronicle chronicle) {
        if (about.kind() == CaseKind.CAMPAIGN) {
            about.campaign().acts().forEach(act -> tell(about.campaign(), act, chronicle));
        }
    }

    private void tell(Campaign campaign, CampaignAct act, Chronicle chronicle) {
        var line = chronicle.line(act.at(), Topic.CAMPAIGN, act.kind().label()).by(act.personId()).saying(act.opinion());
        switch (act.kind()) {
            case DRAFTED -> line.in(campaign.id(), "draftCampaign");
            case ISSUED -> line.in(campaign.id(), "issueCampaign")
                .fact("参加单位：" + names(campaign.units().stream().filter(unit -> !unit.late()).toList()));
            case RETURNED, DROPPED -> line.in(campaign.id(), "issueCampaign");
            case UNIT_INVITED -> line.fact("补充邀请：" + names(campaign.units().stream()
                .filter(unit -> unit.late() && unit.invitedAt().equals(act.at())).toList()));
            case CONCLUDED -> line.in(campaign.id(), "concludeCampaign").fact("汇总结论：" + campaign.conclusion().conclusion());
            case OPENED, CALLED_OFF -> { }
        }
    }

    private String names(List<InvitedUnit> invited) {
        return invited.stream().map(unit -> units.get(unit.unitId()).shortName()).collect(Collectors.joining("、"));
    }
}
