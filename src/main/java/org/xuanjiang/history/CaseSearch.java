package org.xuanjiang.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.PlanStatus;
import org.xuanjiang.publicity.ArticleStatus;

/**
 * Finds cases, those that changed last first. Each kind is read along the index of its changes and only as far as one page needs; the
 * next page goes on from the last case, so that page a hundred costs what page one costs.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

    private static final int PAGE = 20;
    private static final int NAMESAKES = 50;

    private static final Map<CaseKind, String> SOURCES = Map.of(
        CaseKind.CAMPAIGN, """
            select 'CAMPAIGN' as kind, c.id, x.acted_at as changed_at, c.status, cast(null as varchar(64)) as unit_id, c.theme as title,
              c.notice_number
            from campaign_act x join campaign c on c.id = x.campaign_id
            where not exists (select 1 from campaign_act later where later.campaign_id = x.campaign_id and later.act_no > x.act_no)""",
        CaseKind.PLAN, """
            select 'PLAN' as kind, k.id, x.since as changed_at, k.status, k.unit_id, c.theme as title, c.notice_number
            from plan_state x join plan k on k.id = x.plan_id and k.revision = x.revision join campaign c on c.id = k.campaign_id
            where 1 = 1""",
        CaseKind.ARTICLE, """
            select 'ARTICLE' as kind, k.id, x.since as changed_at, k.status, k.unit_id, coalesce((select v.title from article_version v
              where v.article_id = k.id order by v.number desc fetch first 1 rows only), k.idea_title) as title, c.notice_number
            from article_state x join article k on k.id = x.article_id and k.revision = x.revision join campaign c on c.id = k.campaign_id
            where 1 = 1""");
    private static final Map<CaseKind, String> MOMENTS = Map.of(CaseKind.CAMPAIGN, "x.acted_at", CaseKind.PLAN, "x.since",
        CaseKind.ARTICLE, "x.since");
    private static final Map<CaseKind, String> IDS = Map.of(CaseKind.CAMPAIGN, "x.campaign_id", CaseKind.PLAN, "x.plan_id",
        CaseKind.ARTICLE, "x.article_id");
    private static final Map<CaseKind, String> TITLES = Map.of(
        CaseKind.CAMPAIGN, "(c.theme like :text escape '!' or c.notice_title like :text escape '!')",
        CaseKind.PLAN, "c.theme like :text escape '!'",
        CaseKind.ARTICLE, """
            (k.idea_title like :text escape '!'
              or exists (select 1 from article_version v where v.article_id = k.id and v.title like :text escape '!'))""");
    private static final Map<CaseKind, String> ACTORS = Map.of(
        CaseKind.CAMPAIGN, "exists (select 1 from campaign_act a where a.campaign_id = c.id and a.person_id in (:people))",
        CaseKind.PLAN, """
            (exists (select 1 from plan_act a where a.plan_id = k.id and a.person_id in (:people))
              or exists (select 1 from completion d where d.business_key = k.id and d.person_id in (:people)))""",
        CaseKind.ARTICLE, """
            (exists (select 1 from article_version v where v.article_id = k.id and v.written_by in (:people))
              or exists (select 1 from article_opinion o where o.article_id = k.id and o.reviewer in (:people))
              or exists (select 1 from article_publication p where p.article_id = k.id and p.recorded_by in (:people))
              or k.proposed_by in (:people))""");

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    public CaseRow.Page find(CaseQuery query) {
        var values = new HashMap<String, Object>();
        var sources = Stream.of(CaseKind.values()).filter(kind -> query.kind() == null || query.kind() == kind)
            .filter(kind -> kind != CaseKind.CAMPAIGN || query.unitId() == null)
            .map(kind -> "select * from (" + source(kind, query, values) + ") " + kind.name().toLowerCase(Locale.ROOT) + "_cases")
            .collect(Collectors.joining("\nunion all "));
        if (sources.isEmpty()) {
            return new CaseRow.Page(List.of(), null);
        }
        if (query.person() != null) {
            values.put("people", namesakes(query.person()));
        }
        var found = jdbc.sql(sources + "\norder by changed_at desc, id desc fetch first " + (PAGE + 1) + " rows only").params(values)
            .query((row, n) -> row(CaseKind.valueOf(row.getString("kind")), row.getString("id"), row.getString("title"),
                row.getString("notice_number"), row.getString("unit_id"), row.getString("status"),
                row.getObject("changed_at", OffsetDateTime.class)))
            .list();
        if (found.size() <= PAGE) {
            return new CaseRow.Page(found, null);
        }
        var last = found.get(PAGE - 1);
        return new CaseRow.Page(found.subList(0, PAGE), new CaseQuery.Place(last.changedAt(), last.id()));
    }

    private String source(CaseKind kind, CaseQuery query, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        var moment = MOMENTS.get(kind);
        if (query.after() != null) {
            conditions.add("(%1$s < :afterAt or %1$s = :afterAt and %2$s < :afterId)".formatted(moment, IDS.get(kind)));
            values.put("afterAt", query.after().changedAt());
            values.put("afterId", query.after().id());
        }
        if (query.from() != null) {
            conditions.add(moment + " >= :fromAt");
            values.put("fromAt", startOf(query.from()));
        }
        if (query.to() != null) {
            conditions.add(moment + " < :toAt");
            values.put("toAt", startOf(query.to().plusDays(1)));
        }
        if (query.number() != null) {
            conditions.add("(c.notice_number like :number escape '!' or " + IDS.get(kind) + " = :id)");
            values.put("number", containing(query.number()));
            values.put("id", query.number());
        }
        if (query.unitId() != null) {
            conditions.add("k.unit_id = :unit");
            values.put("unit", query.unitId());
        }
        if (query.campaignId() != null) {
            conditions.add("c.id = :campaign");
            values.put("campaign", query.campaignId());
        }
        if (query.text() != null) {
            conditions.add(TITLES.get(kind));
            values.put("text", containing(query.text()));
        }
        statuses(kind, query).ifPresent(names -> {
            conditions.add((kind == CaseKind.CAMPAIGN ? "c" : "k") + ".status in (:" + kind + ")");
            values.put(kind.name(), names);
        });
        if (query.person() != null) {
            conditions.add(ACTORS.get(kind));
        }
        return SOURCES.get(kind) + conditions.stream().map(condition -> "\n  and " + condition).collect(Collectors.joining())
            + "\norder by " + moment + " desc, " + IDS.get(kind) + " desc fetch first " + (PAGE + 1) + " rows only";
    }

    private static Optional<List<String>> statuses(CaseKind kind, CaseQuery query) {
        if (query.status() != null) {
            return Optional.of(List.of(query.status()));
        }
        return query.progress() == null ? Optional.empty() : Optional.of(statusesOf(kind).stream()
            .filter(status -> isRunning(status) == (query.progress() == CaseQuery.Progress.RUNNING)).map(Enum::name).toList());
    }

    /** All statuses of a kind, in their order. */
    public static List<Enum<?>> statusesOf(CaseKind kind) {
        return switch (kind) {
            case CAMPAIGN -> List.of(CampaignStatus.values());
            case PLAN -> List.of(PlanStatus.values());
            case ARTICLE -> List.of(ArticleStatus.values());
        };
    }

    private static boolean isRunning(Enum<?> status) {
        return status instanceof ArticleStatus article ? !article.isFinal()
            : Set.<Enum<?>>of(CampaignStatus.DRAFT, CampaignStatus.ISSUED, PlanStatus.INVITED, PlanStatus.IN_REVIEW, PlanStatus.APPROVED)
                .contains(status);
    }

    private CaseRow row(CaseKind kind, String id, String title, String number, String unitId, String statusName, OffsetDateTime changedAt) {
        var status = statusesOf(kind).stream().filter(each -> each.name().equals(statusName)).findFirst().orElseThrow();
        return new CaseRow(kind, kind.label(), id, title, number, unitId == null ? null : units.get(unitId).shortName(),
            ((Labelled) status).label(), isRunning(status), changedAt.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }

    /** Accounts of that name, and the text itself: accounts that were deleted have acted, too. */
    private List<String> namesakes(String person) {
        var accounts = jdbc.sql("select id_ from act_id_user where first_ || ' ' || last_ like :name escape '!' order by id_ fetch first "
            + NAMESAKES + " rows only").param("name", containing(person)).query(String.class).list();
        return Stream.concat(accounts.stream(), Stream.of(person)).distinct().toList();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
