package org.xuanjiang.history;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.history.CaseDocument.Passage;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.organization.People;
import org.xuanjiang.organization.Units;
import org.xuanjiang.plan.Plan;
import org.xuanjiang.plan.PlanVersion;
import org.xuanjiang.plan.PlannedSession;
import org.xuanjiang.publicity.Article;
import org.xuanjiang.publicity.ArticleVersion;
import org.xuanjiang.session.PlanFigures;
import org.xuanjiang.summary.FiguresFacts;
import org.xuanjiang.summary.Summaries;
import org.xuanjiang.summary.Summary;
import org.xuanjiang.summary.SummaryVersion;

/** Every version of every document of a case, as it was handed in. */
@Service
@Transactional(readOnly = true)
public class CaseDocuments {

    static final String CAMPAIGN = "campaign";

    private final Summaries summaries;
    private final Units units;
    private final People people;
    private final Clock clock;

    CaseDocuments(Summaries summaries, Units units, People people, Clock clock) {
        this.summaries = summaries;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** Those that have at least one version, in the order in which work flows. */
    public List<CaseDocument> of(Case about) {
        var documents = new ArrayList<CaseDocument>();
        switch (about.kind()) {
            case CAMPAIGN -> documents.add(campaign(about.campaign()));
            case PLAN -> {
                documents.add(plan(about.plan()));
                summaries.find(about.id()).ifPresent(summary -> documents.add(summary(summary)));
                about.articles().forEach(article -> documents.add(article(article)));
            }
            case ARTICLE -> documents.add(article(about.articles().get(0)));
        }
        return documents.stream().filter(document -> !document.versions().isEmpty()).toList();
    }

    /**
     * Two versions of one document, the earlier one first.
     *
     * @throws CaseNotFound when there is no such document or version
     */
    public Comparison compare(Case about, String documentId, int before, int after) {
        var document = of(about).stream().filter(each -> each.id().equals(documentId)).findFirst().orElseThrow(CaseNotFound::new);
        return Comparison.of(version(document, before), version(document, after));
    }

    private static CaseDocument.Version version(CaseDocument document, int no) {
        return document.versions().stream().filter(version -> version.no() == no).findFirst().orElseThrow(CaseNotFound::new);
    }

    // ---- the campaign: its terms are kept as they were issued

    private CaseDocument campaign(Campaign campaign) {
        var terms = campaign.terms();
        var last = campaign.acts().get(campaign.acts().size() - 1);
        var passages = new ArrayList<>(List.of(
            new Passage("number", "文号", terms.noticeNumber()),
            new Passage("title", "通知标题", terms.noticeTitle()),
            new Passage("issuer", "发文单位", terms.issuer() + "，" + ChineseDay.of(terms.issuedOn())),
            new Passage("theme", "主题", terms.theme()),
            new Passage("window", "宣讲时间", ChineseDay.of(terms.windowStart()) + "至" + ChineseDay.of(terms.windowEnd())),
            new Passage("deadline", "方案报送截止", ChineseDay.of(terms.planDeadline())),
            new Passage("tracks", "宣讲形式", labels(terms.tracks())),
            new Passage("requirements", "工作要求", terms.requirements()),
            new Passage("units", "参加单位", campaign.unitIds().stream().map(id -> units.get(id).name()).collect(Collectors.joining("\n")))));
        if (campaign.conclusion() != null) {
            passages.add(new Passage("highlights", "工作亮点", campaign.conclusion().highlights()));
            passages.add(new Passage("problems", "存在问题", campaign.conclusion().problems()));
            passages.add(new Passage("conclusion", "汇总结论", campaign.conclusion().conclusion()));
        }
        return new CaseDocument(CAMPAIGN, "宣讲活动", List.of(new CaseDocument.Version(1, campaign.status().label(),
            people.nameOf(last.personId()), moment(last.at()), null, null, passages)));
    }

    // ---- the plan

    private CaseDocument plan(Plan plan) {
        return new CaseDocument(PlanChronicler.DOCUMENT, "宣讲方案", plan.versions().stream().map(this::version).toList());
    }

    private CaseDocument.Version version(PlanVersion version) {
        var content = version.content();
        var passages = new ArrayList<>(List.of(new Passage("goal", "工作目标", content.goal()), new Passage("team", "宣讲队伍", content.team()),
            new Passage("measures", "工作措施", content.measures())));
        content.sessions().forEach(line -> passages.add(new Passage(line.key(), Subject.of(line.track(), line.topic()), text(line))));
        return new CaseDocument.Version(version.no(), version.kind().label(), people.nameOf(version.submittedBy()),
            moment(version.submittedAt()), version.sealed().sha256(), version.reason(), passages);
    }

    private static String text(PlannedSession line) {
        return String.join("\n", "主题：" + line.topic(), "批次：第" + line.batch() + "批", "宣讲人：" + line.lecturer(), "地点：" + line.place(),
            "时间：" + ChineseDay.of(line.dateFrom()) + "至" + ChineseDay.of(line.dateTo()), "对象：" + line.audience().label(),
            "每场预计：" + line.expected() + "人", "场数：" + line.count() + "场");
    }

    // ---- the summary

    private CaseDocument summary(Summary summary) {
        return new CaseDocument(SummaryChronicler.DOCUMENT, "经验总结", summary.versions().stream().map(this::version).toList());
    }

    private CaseDocument.Version version(SummaryVersion version) {
        var content = version.content();
        return new CaseDocument.Version(version.no(), "第" + version.no() + "稿", people.nameOf(version.submittedBy()),
            moment(version.submittedAt()), null, null, List.of(
                new Passage("overview", "总体情况", content.overview()),
                new Passage("highlights", "工作亮点", content.highlights()),
                new Passage("practices", "有效做法", content.practices()),
                new Passage("problems", "存在问题", content.problems()),
                new Passage("suggestions", "意见建议", content.suggestions()),
                new Passage("articles", "拟宣传稿件", content.articles().stream()
                    .map(idea -> idea.kind().label() + "《" + idea.title() + "》（" + labels(idea.channels()) + "）")
                    .collect(Collectors.joining("\n"))),
                new Passage("figures", "报送时的数据", text(version.figures()))));
    }

    private static String text(PlanFigures figures) {
        var facts = FiguresFacts.of(figures);
        var lines = new ArrayList<String>();
        facts.tracks().forEach(track -> lines.add(track.trackName() + "：承诺" + track.promised() + "场，开展" + track.held() + "场，未开展"
            + track.notHeld() + "场，清点听众" + track.counted() + "人，估计听众" + track.estimated() + "人"));
        lines.add("职工关切" + facts.concernsRaised() + "条，已回应" + facts.concernsReplied() + "条");
        lines.add("网上专栏" + facts.columns() + "个，原创" + facts.ownPieces() + "篇，转载" + facts.reposts() + "篇");
        return String.join("\n", lines);
    }

    // ---- articles

    private CaseDocument article(Article article) {
        return new CaseDocument(ArticleChronicler.document(article), "稿件《" + article.text().title() + "》",
            article.versions().stream().map(this::version).toList());
    }

    private CaseDocument.Version version(ArticleVersion version) {
        var text = version.text();
        return new CaseDocument.Version(version.number(), "第" + version.number() + "稿", people.nameOf(version.writtenBy()),
            moment(version.writtenAt()), text.hash(), null, List.of(
                new Passage("title", "标题", text.title()), new Passage("kind", "类型", text.kind().label()),
                new Passage("channels", "发布渠道", labels(text.channels())), new Passage("body", "正文", text.body())));
    }

    private static String labels(List<? extends Labelled> values) {
        return values.stream().map(Labelled::label).collect(Collectors.joining("、"));
    }

    private OffsetDateTime moment(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
