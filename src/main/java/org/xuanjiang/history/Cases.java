package org.xuanjiang.history;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.campaign.Campaigns;
import org.xuanjiang.organization.Person;
import org.xuanjiang.organization.Roles;
import org.xuanjiang.plan.Plans;
import org.xuanjiang.publicity.Articles;

/** Finds a case for a person, or nothing: what belongs to another unit is not there. */
@Service
@Transactional(readOnly = true)
public class Cases {

    /** These see the work of every unit. */
    private static final Set<String> FEDERATION_ROLES =
        Set.of(Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY, Roles.SUPERVISOR, Roles.AUDITOR);

    private final Campaigns campaigns;
    private final Plans plans;
    private final Articles articles;
    private final JdbcClient jdbc;

    Cases(Campaigns campaigns, Plans plans, Articles articles, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.articles = articles;
        this.jdbc = jdbc;
    }

    /** @throws NotAWatcher unless the person watches over all units */
    public void requireWatches(Person person) {
        if (!person.isIn(Roles.SUPERVISOR) && !person.isIn(Roles.AUDITOR)) {
            throw new NotAWatcher();
        }
    }

    /**
     * @param id of a campaign, a plan or an article, or of a process that carries one
     * @throws CaseNotFound when there is none, or none that this person may see
     */
    public Case get(String id, Person person) {
        var found = get(id);
        if (!maySee(found, person)) {
            throw new CaseNotFound();
        }
        return found;
    }

    /**
     * The case that a task, open or done, belongs to.
     *
     * @throws CaseNotFound when there is none, or none that this person may see
     */
    public Case ofTask(String taskId, Person person) {
        var key = jdbc.sql("select business_key from task_record where task_id = :task").param("task", taskId)
            .query(String.class).optional().orElseThrow(CaseNotFound::new);
        return get(key, person);
    }

    /**
     * For other parts of the program, which have asked who may see it.
     *
     * @throws CaseNotFound when there is none
     */
    public Case get(String id) {
        var kind = kindOf(id);
        if (kind.isPresent()) {
            return get(kind.get(), id);
        }
        var carried = carriedBy(id).orElseThrow(CaseNotFound::new);
        return get(kindOf(carried).orElseThrow(CaseNotFound::new), carried);
    }

    private Case get(CaseKind kind, String id) {
        return switch (kind) {
            case CAMPAIGN -> Case.of(campaigns.get(id));
            case PLAN -> {
                var plan = plans.get(id);
                yield Case.of(campaigns.get(plan.campaignId()), plan, articles.ofPlan(id));
            }
            case ARTICLE -> {
                var article = articles.get(id);
                yield Case.of(campaigns.get(article.owner().campaignId()), plans.get(article.owner().planId()), article);
            }
        };
    }

    private Optional<CaseKind> kindOf(String id) {
        return jdbc.sql("""
                select 'CAMPAIGN' from campaign where id = :id union all select 'PLAN' from plan where id = :id
                union all select 'ARTICLE' from article where id = :id""")
            .param("id", id).query(String.class).optional().map(CaseKind::valueOf);
    }

    /** The aggregate that a process carries, also when the process has ended long ago. */
    private Optional<String> carriedBy(String processInstanceId) {
        return jdbc.sql("select business_key_ from act_hi_procinst where proc_inst_id_ = :id").param("id", processInstanceId)
            .query(String.class).optional();
    }

    private static boolean maySee(Case found, Person person) {
        if (found.unitId() != null) {
            return person.belongsTo(found.unitId());
        }
        return person.groups().stream().anyMatch(FEDERATION_ROLES::contains) || isAnnouncedTo(found.campaign(), person);
    }

    private static boolean isAnnouncedTo(Campaign campaign, Person person) {
        var announced = campaign.status() != CampaignStatus.DRAFT && campaign.status() != CampaignStatus.DROPPED;
        return announced && campaign.unitIds().stream().anyMatch(person::belongsTo);
    }
}
