package org.xuanjiang.dossier.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.CampaignActKind;
import org.xuanjiang.campaign.CampaignStatus;
import org.xuanjiang.dossier.archive.Staging;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.plan.PlanActKind;
import org.xuanjiang.print.PdfPrinter;
import org.xuanjiang.publicity.ReviewDecision;
import org.xuanjiang.publicity.ReviewStage;
import org.xuanjiang.summary.SummaryActKind;

/** Gathers everything of a plan or a campaign into files. Reads only; to be called in a transaction that sees one moment. */
@Component
public class Contents {

    private final Rows rows;
    private final Wording wording;
    private final NoticeDocuments notice;
    private final CampaignDocuments campaigns;
    private final PlanDocuments plans;
    private final ApprovalSheet approvalSheet;
    private final SessionDocuments sessions;
    private final SummaryDocuments summaries;
    private final ArticleDocuments articles;
    private final ProcessDocuments processes;
    private final Walks walks;
    private final PdfPrinter printer;
    private final ObjectMapper json;
    private final Clock clock;

    Contents(Rows rows, Wording wording, NoticeDocuments notice, CampaignDocuments campaigns, PlanDocuments plans, ApprovalSheet approvalSheet,
             SessionDocuments sessions, SummaryDocuments summaries, ArticleDocuments articles, ProcessDocuments processes, Walks walks,
             PdfPrinter printer, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.wording = wording;
        this.notice = notice;
        this.campaigns = campaigns;
        this.plans = plans;
        this.approvalSheet = approvalSheet;
        this.sessions = sessions;
        this.summaries = summaries;
        this.articles = articles;
        this.processes = processes;
        this.walks = walks;
        this.printer = printer;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Subject> campaign(String campaignId) {
        return rows.of("select * from campaign where id = ?", campaignId).stream().findFirst()
            .map(campaign -> new Subject(campaignId, null, null, title(campaign), isComplete(campaign)));
    }

    public Optional<Subject> plan(String planId) {
        return rows.of("select * from plan where id = ?", planId).stream().findFirst().map(this::planCase)
            .map(plan -> new Subject(plan.plan().text("campaign_id"), planId, plan.plan().text("unit_id"), plan.title(), plan.isComplete()));
    }

    /** The approval sheet of a plan as a page to print; empty before the unit has sent in its plan. */
    @Transactional(readOnly = true)
    public Optional<String> approvalSheet(String planId) {
        return rows.of("select * from plan where id = ?", planId).stream().findFirst().map(this::planCase).flatMap(approvalSheet::page);
    }

    private static String title(Row campaign) {
        return "“" + campaign.text("theme") + "”宣讲活动";
    }

    private static boolean isComplete(Row campaign) {
        var status = CampaignStatus.valueOf(campaign.text("status"));
        return status == CampaignStatus.CONCLUDED || status == CampaignStatus.CALLED_OFF || status == CampaignStatus.DROPPED;
    }

    private PlanCase planCase(Row plan) {
        return new PlanCase(rows.one("select * from campaign where id = ?", plan.text("campaign_id")), plan, wording.unit(plan.text("unit_id")));
    }

    /** @return what the self-check found, also kept in the dossier */
    public List<Check> write(Subject subject, Filing filing, Instant asOf, Staging staging) throws IOException {
        var top = new Folder(staging, asOf, json, printer);
        var campaign = rows.one("select * from campaign where id = ?", subject.campaignId());
        var ofPlans = rows.of("select p.* from plan p join campaign_unit u on u.campaign_id = p.campaign_id and u.unit_id = p.unit_id "
            + "where p.campaign_id = ? order by u.unit_no", subject.campaignId()).stream()
            .filter(plan -> !subject.isPlan() || plan.text("id").equals(subject.planId())).map(this::planCase).toList();
        notice.add(campaign, top);
        if (!subject.isPlan()) {
            campaigns.add(campaign, top);
            processes.add(subject.campaignId(), walks.ofCampaign(subject.campaignId()), top);
        }
        for (var plan : ofPlans) {
            write(plan, subject.isPlan() ? top : top.inside("plans").inside(plan.plan().text("unit_id")));
        }
        top.text("style.css", "页面样式", new ClassPathResource("dossier/style.css").getContentAsString(StandardCharsets.UTF_8));
        var described = staging.files();
        var metadata = metadata(subject, filing, asOf, campaign, ofPlans);
        staging.add(Metadata.NAME, "元数据（DA/T 46）", out -> metadata.write(described, staging.hash(), out));
        var checks = new SelfCheck(staging.files(), staging, staging.hash()).run();
        top.document("self-check", new CheckReport(checks).page(), checks);
        new Index(wording).add(subject, filing, clock.getZone(), checks, top);
        return checks;
    }

    private void write(PlanCase plan, Folder folder) throws IOException {
        approvalSheet.add(plan, folder);
        plans.add(plan, folder);
        sessions.add(plan, folder);
        summaries.add(plan, folder);
        articles.add(plan, folder);
        processes.add(plan.id(), walks.ofPlan(plan.id()), folder);
    }

    private Metadata metadata(Subject subject, Filing filing, Instant asOf, Row campaign, List<PlanCase> ofPlans) {
        var day = LocalDate.ofInstant(asOf, clock.getZone());
        var acts = new ArrayList<>(acts("select person_id, acted_at, kind, opinion from campaign_act where campaign_id = ? order by act_no",
            subject.campaignId(), CampaignActKind.class, "活动"));
        for (var plan : ofPlans) {
            acts.addAll(acts("select person_id, acted_at, kind, opinion from plan_act where plan_id = ? order by act_no", plan.id(),
                PlanActKind.class, plan.unitName() + "方案"));
            acts.addAll(acts("select a.person_id, a.at as acted_at, a.kind, a.opinion from summary_act a join summary s on s.id = a.summary_id "
                + "where s.plan_id = ? order by a.ordinal", plan.id(), SummaryActKind.class, plan.unitName() + "总结"));
            acts.addAll(reviews(plan));
        }
        // Of one moment, in the order in which they were read: stable.
        acts.sort(Comparator.comparing(Metadata.Act::at));
        return new Metadata(subject.isPlan() ? "文件" : "案卷", filing.id(), filing.fondsNumber(), campaign.text("issuer"), String.valueOf(day.getYear()),
            filing.retention(), subject.title(), subject.isPlan() ? wording.unit(subject.unitId()) : campaign.text("issuer"), day.toString(),
            subject.isPlan() ? "方案" : "通知", campaign.text("notice_number"), filing.secrecy(), subject.complete() ? "定本" : "截至 " + day + " 的过程稿", acts);
    }

    private <E extends Enum<E> & Labelled> List<Metadata.Act> acts(String sql, String id, Class<E> kinds, String on) {
        return rows.of(sql, id).stream().map(act -> act(act.text("acted_at"), act.text("person_id"), on + "：" + act.label("kind", kinds),
            act.text("opinion"))).toList();
    }

    private List<Metadata.Act> reviews(PlanCase plan) {
        return rows.of("select o.* from article_opinion o join article a on a.id = o.article_id where a.plan_id = ? order by o.given_at, o.ordinal",
            plan.id()).stream().map(opinion -> act(opinion.text("given_at"), opinion.text("reviewer"),
            plan.unitName() + "稿件" + opinion.label("stage", ReviewStage.class) + "：" + opinion.label("decision", ReviewDecision.class),
            opinion.text("opinion"))).toList();
    }

    private Metadata.Act act(String at, String personId, String what, String said) {
        var name = wording.person(personId);
        return new Metadata.Act(at, personId == null || personId.isEmpty() ? name : personId, name, what, said);
    }
}
