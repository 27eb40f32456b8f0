package org.xuanjiang.dossier.content;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.publicity.ArticleStatus;
import org.xuanjiang.publicity.ArticleText;
import org.xuanjiang.publicity.ReviewCheck;
import org.xuanjiang.publicity.ReviewDecision;
import org.xuanjiang.publicity.ReviewStage;

/** Articles with all their texts, the three passes with the hash that each bound, and where they appeared. */
@Component
class ArticleDocuments {

    private static final Map<String, String> CHECKS = Stream.of(ReviewStage.values()).flatMap(stage -> stage.checks().stream())
        .collect(Collectors.toMap(ReviewCheck::name, Labelled::label));

    private final Rows rows;
    private final Wording wording;

    ArticleDocuments(Rows rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
    }

    void add(PlanCase plan, Folder folder) throws IOException {
        var no = 0;
        for (var article : rows.of("select * from article where plan_id = ? order by offered_at, id", plan.id())) {
            add(article, folder.inside("articles").inside("%02d".formatted(++no)), "稿件 " + no);
        }
    }

    private void add(Row article, Folder folder, String name) throws IOException {
        var versions = rows.of("select * from article_version where article_id = ? order by number", article.text("id"));
        for (var version : versions) {
            var page = version(version, name);
            folder.document("version-" + version.text("number"), page, version.cells());
            folder.paper("version-" + version.text("number"), page);
        }
        var opinions = rows.of("select * from article_opinion where article_id = ? order by ordinal", article.text("id"));
        var publications = rows.of("select * from article_publication where article_id = ? order by recorded_at, channel", article.text("id"));
        folder.document("review", new Page(name + "：三审三校与发布",
            Page.Block.facts("稿件", new Page.Fact("题目（提出时）", article.text("idea_title")),
                new Page.Fact("类型", article.label("idea_kind", ArticleKind.class)), new Page.Fact("提出人", wording.account(article.text("proposed_by"))),
                new Page.Fact("提出时间", article.moment("offered_at")), new Page.Fact("状态", article.label("status", ArticleStatus.class)),
                new Page.Fact("结束原因", article.text("closed_reason"))),
            Page.Block.table("审校意见", opinionTable(opinions)), Page.Block.table("发布情况", publicationTable(publications))),
            Map.of("article", article.cells(), "opinions", opinions.stream().map(Row::cells).toList(),
                "publications", publications.stream().map(Row::cells).toList()));
    }

    private Page version(Row version, String name) {
        return new Page(name + "：第 " + version.text("number") + " 稿《" + version.text("title") + "》",
            Page.Block.facts("基本情况", new Page.Fact("标题", version.text("title")), new Page.Fact("类型", version.label("kind", ArticleKind.class)),
                new Page.Fact("发布渠道", Wording.labels(version.text("channels"), Channel.class)),
                new Page.Fact("撰稿人", wording.account(version.text("written_by"))), new Page.Fact("撰稿时间", version.moment("written_at")),
                new Page.Fact("文本校验值（SHA-256）", text(version).hash())),
            Page.Block.text("正文", version.text("body")));
    }

    /** As the reviews hash it. */
    static ArticleText text(Row version) {
        return new ArticleText(version.text("title"), version.text("body"), ArticleKind.valueOf(version.text("kind")),
            Wording.constants(version.text("channels"), Channel.class));
    }

    private Page.Table opinionTable(List<Row> opinions) {
        var table = Page.Table.headed("序号", "稿次", "审次", "审核人", "结论", "核对事项", "意见", "时间", "所审文本校验值");
        opinions.forEach(row -> table.row(row.text("ordinal"), row.text("version_number"), row.label("stage", ReviewStage.class),
            wording.account(row.text("reviewer")), row.label("decision", ReviewDecision.class), checks(row.text("checks")), row.text("opinion"),
            row.moment("given_at"), row.text("text_hash")));
        return table;
    }

    private static String checks(String names) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(name -> CHECKS.getOrDefault(name, name))
            .collect(Collectors.joining("、"));
    }

    private Page.Table publicationTable(List<Row> publications) {
        var table = Page.Table.headed("渠道", "发布日期", "链接", "备注", "登记人", "登记时间", "所发文本校验值");
        publications.forEach(row -> table.row(row.label("channel", Channel.class), row.day("published_on"), row.text("link"), row.text("note"),
            row.text("recorded_by") == null ? "自动发布（" + row.text("connector") + "）" : wording.account(row.text("recorded_by")),
            row.moment("recorded_at"), row.text("text_hash")));
        return table;
    }
}
