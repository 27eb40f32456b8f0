package org.xuanjiang.history.web;

import java.util.ArrayList;
import java.util.List;
import org.xuanjiang.history.Case;
import org.xuanjiang.history.CaseKind;
import org.xuanjiang.history.Timeline;
import org.xuanjiang.organization.Units;

/**
 * The head of a case and what happened to it.
 *
 * @param number   of the notice (文号)
 * @param unitName {@code null} for a campaign
 * @param parents   what it belongs to, the campaign first
 * @param nudgeable ids of the tasks that it waits for and that the reader may ask for now
 */
record CaseView(CaseKind kind, String kindName, String id, String title, String number, String unitName, String statusName,
                List<Parent> parents, Timeline timeline, List<String> nudgeable) {

    record Parent(CaseKind kind, String kindName, String id, String title) {
    }

    static CaseView of(Case about, Timeline timeline, List<String> nudgeable, Units units) {
        return new CaseView(about.kind(), about.kind().label(), about.id(), about.title(), about.campaign().terms().noticeNumber(),
            about.unitId() == null ? null : units.get(about.unitId()).name(), about.status().label(), parents(about, units), timeline,
            nudgeable);
    }

    private static List<Parent> parents(Case about, Units units) {
        var parents = new ArrayList<Parent>();
        if (about.kind() != CaseKind.CAMPAIGN) {
            parents.add(new Parent(CaseKind.CAMPAIGN, CaseKind.CAMPAIGN.label(), about.campaign().id(), about.campaign().theme()));
        }
        if (about.kind() == CaseKind.ARTICLE) {
            parents.add(new Parent(CaseKind.PLAN, CaseKind.PLAN.label(), about.plan().id(), units.get(about.unitId()).shortName()));
        }
        return parents;
    }
}
