package org.xuanjiang.campaign;

import static org.xuanjiang.campaign.CampaignStatus.CALLED_OFF;
import static org.xuanjiang.campaign.CampaignStatus.CONCLUDED;
import static org.xuanjiang.campaign.CampaignStatus.DRAFT;
import static org.xuanjiang.campaign.CampaignStatus.DROPPED;
import static org.xuanjiang.campaign.CampaignStatus.ISSUED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * One notice put to work. Every method that changes it answers with the changed campaign, or refuses.
 *
 * @param conclusion {@code null} until concluded
 * @param acts       its history, oldest first; only ever grows
 * @param version    counts the changes, so that a lost update is refused
 */
public record Campaign(String id, CampaignTerms terms, CampaignStatus status, List<InvitedUnit> units,
                       Conclusion conclusion, List<CampaignAct> acts, int version) {

    public Campaign {
        units = List.copyOf(units);
        acts = List.copyOf(acts);
    }

    static Campaign open(String id, CampaignTerms proposal, List<String> unitIds, String personId, Instant at) {
        return new Campaign(id, proposal, DRAFT, invited(unitIds, personId, at), null,
            List.of(new CampaignAct(CampaignActKind.OPENED, personId, at, null)), 0);
    }

    public String theme() {
        return terms.theme();
    }

    public LocalDate windowStart() {
        return terms.windowStart();
    }

    public LocalDate windowEnd() {
        return terms.windowEnd();
    }

    public List<Track> tracks() {
        return terms.tracks();
    }

    public List<String> unitIds() {
        return units.stream().map(InvitedUnit::unitId).toList();
    }

    public boolean isInvited(String unitId) {
        return unitIds().contains(unitId);
    }

    /** Where it stood at that moment. */
    public CampaignStatus statusAt(Instant moment) {
        return acts.stream().filter(act -> !act.at().isAfter(moment)).map(act -> switch (act.kind()) {
            case ISSUED -> ISSUED;
            case CONCLUDED -> CONCLUDED;
            case CALLED_OFF -> CALLED_OFF;
            case DROPPED -> DROPPED;
            case OPENED, DRAFTED, RETURNED -> DRAFT;
            case UNIT_INVITED -> null;
        }).filter(Objects::nonNull).reduce(DRAFT, (before, after) -> after);
    }

    /** Running, and sessions may still be held on that day. */
    public boolean isOpenOn(LocalDate day) {
        return status == ISSUED && !day.isAfter(windowEnd());
    }

    Campaign draft(CampaignTerms proposal, List<String> unitIds, String personId, Instant at, LocalDate today) {
        require(DRAFT, CampaignActKind.DRAFTED);
        proposal.requireSound(today);
        if (unitIds.isEmpty()) {
            throw InvalidSubmission.at("units", "请至少选择一个参加单位。");
        }
        return new Campaign(id, proposal, DRAFT, invited(unitIds, personId, at), null,
            actsAnd(CampaignActKind.DRAFTED, personId, at, null), version);
    }

    /** @throws IssuerDraftedCampaign for whoever drafted it, at any time */
    public void requireMayIssue(String personId) {
        if (acts.stream().anyMatch(act -> act.kind() == CampaignActKind.DRAFTED && act.personId().equals(personId))) {
            throw new IssuerDraftedCampaign();
        }
    }

    Campaign issue(String personId, String opinion, Instant at, LocalDate today) {
        requireProposed(CampaignActKind.ISSUED);
        requireMayIssue(personId);
        if (today.isAfter(windowEnd())) {
            throw new WindowIsOver(windowEnd());
        }
        return move(ISSUED, CampaignActKind.ISSUED, personId, at, opinion);
    }

    Campaign returnDraft(String personId, String opinion, Instant at) {
        requireProposed(CampaignActKind.RETURNED);
        requireMayIssue(personId);
        return move(DRAFT, CampaignActKind.RETURNED, personId, at, opinion);
    }

    Campaign drop(String personId, String opinion, Instant at) {
        requireProposed(CampaignActKind.DROPPED);
        requireMayIssue(personId);
        return move(DROPPED, CampaignActKind.DROPPED, personId, at, opinion);
    }

    Campaign inviteLate(String unitId, String reason, String personId, Instant at, LocalDate today) {
        require(ISSUED, CampaignActKind.UNIT_INVITED);
        if (today.isAfter(windowEnd())) {
            throw new WindowIsOver(windowEnd());
        }
        if (isInvited(unitId)) {
            throw new UnitAlreadyInvited();
        }
        var more = Stream.concat(units.stream(), Stream.of(new InvitedUnit(unitId, personId, at, true, reason))).toList();
        return new Campaign(id, terms, status, more, conclusion,
            actsAnd(CampaignActKind.UNIT_INVITED, personId, at, reason), version);
    }

    Campaign callOff(String reason, String personId, Instant at) {
        require(ISSUED, CampaignActKind.CALLED_OFF);
        return move(CALLED_OFF, CampaignActKind.CALLED_OFF, personId, at, reason);
    }

    Campaign conclude(Conclusion words, String personId, Instant at) {
        require(ISSUED, CampaignActKind.CONCLUDED);
        return new Campaign(id, terms, CONCLUDED, units, words, actsAnd(CampaignActKind.CONCLUDED, personId, at, null), version);
    }

    private Campaign move(CampaignStatus next, CampaignActKind kind, String personId, Instant at, String opinion) {
        return new Campaign(id, terms, next, units, conclusion, actsAnd(kind, personId, at, opinion), version);
    }

    private void require(CampaignStatus needed, CampaignActKind act) {
        if (status != needed) {
            throw new CampaignActNotAllowed(act, status);
        }
    }

    /** Only what was drafted since it was opened or returned can be decided on. */
    private void requireProposed(CampaignActKind act) {
        require(DRAFT, act);
        if (acts.get(acts.size() - 1).kind() != CampaignActKind.DRAFTED) {
            throw new CampaignActNotAllowed(act, status);
        }
    }

    private List<CampaignAct> actsAnd(CampaignActKind kind, String personId, Instant at, String opinion) {
        return Stream.concat(acts.stream(), Stream.of(new CampaignAct(kind, personId, at, opinion))).toList();
    }

    private static List<InvitedUnit> invited(List<String> unitIds, String personId, Instant at) {
        return unitIds.stream().distinct().map(unitId -> new InvitedUnit(unitId, personId, at, false, null)).toList();
    }
}
