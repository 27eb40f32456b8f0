package org.xuanjiang.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignActKind;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.kernel.TimeOrderedId;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;

/** The plans of all units. Refusals are those of {@link Plan}; an unknown id is {@link PlanNotFound}. */
@Service
@Transactional
public class Plans {

    /** So many versions of a unit's plans are looked through for what it may want to write again. */
    private static final int REMEMBERED_VERSIONS = 10;

    private final PlanRepository repository;
    private final Campaigns campaigns;
    private final ContentSeal seal;
    private final Clock clock;

    Plans(PlanRepository repository, Campaigns campaigns, ContentSeal seal, Clock clock) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.seal = seal;
        this.clock = clock;
    }

    // ---- reading

    @Transactional(readOnly = true)
    public Plan get(String planId) {
        return repository.find(planId).orElseThrow(PlanNotFound::new);
    }

    /** @throws PlanVersionNotFound while none is approved */
    @Transactional(readOnly = true)
    public PlanVersion approvedVersion(String planId) {
        return get(planId).approvedVersion().orElseThrow(PlanVersionNotFound::new);
    }

    /** @throws PlanVersionNotFound when the plan has none of this number */
    @Transactional(readOnly = true)
    public PlanVersion version(String planId, int no) {
        return get(planId).version(no);
    }

    /** In the order of invitation. */
    @Transactional(readOnly = true)
    public List<PlanOverview> ofCampaign(String campaignId) {
        return ofCampaigns(List.of(campaignId));
    }

    /** In the order of their ids. */
    @Transactional(readOnly = true)
    public List<PlanOverview> ofCampaigns(List<String> campaignIds) {
        return campaignIds.isEmpty() ? List.of() : repository.ofCampaigns(campaignIds);
    }

    /** What this unit wrote into its newest plans. */
    @Transactional(readOnly = true)
    public EarlierEntries earlierEntries(String unitId) {
        return EarlierEntries.of(repository.newestOfUnit(unitId, REMEMBERED_VERSIONS));
    }

    @Transactional(readOnly = true)
    public Campaign campaignOf(String planId) {
        return campaigns.get(get(planId).campaignId());
    }

    // ---- invitation

    /** Asks every unit of the campaign for its plan. A unit that has been asked before is passed over, so a retry does no harm. */
    public void inviteAll(String campaignId) {
        var campaign = campaigns.get(campaignId);
        var asked = ofCampaign(campaignId).stream().map(PlanOverview::unitId).collect(Collectors.toSet());
        var issuedBy = campaign.acts().get(campaign.acts().size() - 1).personId();
        campaign.unitIds().stream().filter(unitId -> !asked.contains(unitId))
            .forEach(unitId -> invite(campaignId, unitId, issuedBy, null));
    }

    /** @return id of the new plan */
    public String inviteLate(String campaignId, String unitId, String reason, Person person) {
        campaigns.inviteLate(campaignId, unitId, reason, person);
        return invite(campaignId, unitId, person.id(), reason);
    }

    private String invite(String campaignId, String unitId, String personId, String reason) {
        var plan = Plan.invite(TimeOrderedId.next(), campaignId, unitId, personId, reason, now());
        repository.insert(plan);
        return plan.id();
    }

    // ---- the way to approval

    public void draft(String planId, PlanContent content, String personId) {
        change(planId, plan -> plan.draft(sealed(plan, content), personId, now()));
    }

    public void awaitSignature(String planId) {
        change(planId, Plan::awaitSignature);
    }

    public void sign(String planId, String opinion, String personId) {
        change(planId, plan -> plan.sign(opinion, personId, now()));
    }

    public void returnFromSigning(String planId, String opinion, List<IssuePoint> points, String personId) {
        change(planId, plan -> plan.returnFromSigning(opinion, points, personId, now()));
    }

    /** @param approvalNeeded what the review route says; without an approval to follow, agreement approves */
    public void agree(String planId, String opinion, boolean approvalNeeded, String personId) {
        change(planId, plan -> plan.agree(opinion, approvalNeeded, personId, now()));
    }

    public void returnFromReview(String planId, String opinion, List<IssuePoint> points, String personId) {
        change(planId, plan -> plan.returnFromReview(opinion, points, personId, now()));
    }

    public void refuseInReview(String planId, String opinion, String personId) {
        change(planId, plan -> plan.refuseInReview(opinion, personId, now()));
    }

    public void approve(String planId, String opinion, String personId) {
        change(planId, plan -> plan.approve(opinion, personId, now()));
    }

    public void returnFromApproval(String planId, String opinion, List<IssuePoint> points, String personId) {
        change(planId, plan -> plan.returnFromApproval(opinion, points, personId, now()));
    }

    public void refuseApproval(String planId, String opinion, String personId) {
        change(planId, plan -> plan.refuseApproval(opinion, personId, now()));
    }

    /** @param answers by number of the issue */
    public void revise(String planId, PlanContent content, Map<Integer, String> answers, String personId) {
        change(planId, plan -> plan.revise(sealed(plan, content), answers, personId, now()));
    }

    /** The caller has made sure that nobody has claimed the review. */
    public void withdraw(String planId, String reason, Person person) {
        change(planId, plan -> {
            requireDrafterOf(plan, person);
            return plan.withdraw(reason, person.id(), now());
        });
    }

    // ---- amendment

    public void requestAmendment(String planId, String reason, Person person) {
        change(planId, plan -> {
            requireDrafterOf(plan, person);
            var windowEnd = campaigns.get(plan.campaignId()).windowEnd();
            return plan.requestAmendment(reason, person.id(), now(), LocalDate.now(clock), windowEnd);
        });
    }

    public void amend(String planId, PlanContent content, String reason, String personId) {
        change(planId, plan -> plan.amend(sealed(plan, content), reason, personId, now()));
    }

    public void abandonAmendment(String planId, String reason, String personId) {
        change(planId, plan -> plan.abandonAmendment(reason, personId, now()));
    }

    /** Ends a change that is still being made; does nothing when there is none. */
    public void lapseAmendment(String planId) {
        var plan = get(planId);
        if (plan.isUnderAmendment()) {
            repository.save(plan.lapseAmendment(now()));
        }
    }

    // ---- the end

    public void expire(String planId) {
        change(planId, plan -> plan.expire(now()));
    }

    public void close(String planId) {
        change(planId, plan -> plan.close(now()));
    }

    public void closeWithoutSummary(String planId) {
        change(planId, plan -> plan.closeWithoutSummary(now()));
    }

    /** Ends what is still open in a campaign that was called off, for the reason given there. */
    public void callOffAll(String campaignId) {
        var call = campaigns.get(campaignId).acts().stream()
            .filter(act -> act.kind() == CampaignActKind.CALLED_OFF).findFirst()
            .orElseThrow(() -> new IllegalStateException("campaign " + campaignId + " has not been called off"));
        for (var overview : ofCampaign(campaignId)) {
            var plan = get(overview.id());
            if (!plan.hasEnded()) {
                repository.save(plan.callOff(call.opinion(), call.personId(), now()));
            }
        }
    }

    /** Whether this person drafts for the plan's unit. */
    public boolean isDrafterOf(String unitId, Person person) {
        return person.isIn(Roles.DRAFTER) && person.belongsTo(unitId);
    }

    private void requireDrafterOf(Plan plan, Person person) {
        if (!person.belongsTo(plan.unitId())) {
            throw new PlanNotFound();
        }
        if (!isDrafterOf(plan.unitId(), person)) {
            throw new NotTheUnitsDrafter();
        }
    }

    private SealedContent sealed(Plan plan, PlanContent content) {
        content.requireFits(campaigns.get(plan.campaignId()));
        return seal.seal(content.keyed(plan.knownKeys(), TimeOrderedId::next));
    }

    private void change(String planId, UnaryOperator<Plan> move) {
        repository.save(move.apply(get(planId)));
    }

    /** What a database keeps of an instant; otherwise a saved plan would differ from the one read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
