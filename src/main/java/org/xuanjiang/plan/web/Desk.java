package org.xuanjiang.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.campaign.CampaignStatus;

/**
 * The campaigns and plans that concern a person, and what that person may do to them outside tasks.
 *
 * @param next where the next page goes on; {@code null} when there is none
 */
record Desk(List<CampaignRow> campaigns, boolean mayOpenCampaign, String next) {

    /** @param invitable units that may still be invited; empty for whoever may not invite */
    record CampaignRow(String id, String theme, CampaignStatus status, String statusName, String noticeNumber,
                       LocalDate windowStart, LocalDate windowEnd, boolean mayInvite, boolean mayCallOff,
                       List<UnitChoice> invitable, List<UnitRow> units) {
    }

    /**
     * @param stageName     {@code null} when no version is under way
     * @param mayPrintSheet whether the unit has sent in its plan, so that there are opinions to print
     * @param mayPrintCards whether there may be sessions that are still to be held
     */
    record UnitRow(String planId, String unitName, String statusName, String stageName, boolean mayWithdraw, boolean mayAmend,
                   boolean mayPrintSheet, boolean mayPrintCards) {
    }

    record UnitChoice(String value, String label) {
    }
}
