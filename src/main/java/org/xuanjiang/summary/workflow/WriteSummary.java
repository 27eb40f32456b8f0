package org.xuanjiang.summary.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.ReviewIssues;
import org.xuanjiang.plan.workflow.IssueAnswer;
import org.xuanjiang.summary.ArticleIdea;
import org.xuanjiang.summary.SummaryContent;

/** What a drafter submits as summary; figures are not among it, they come from the reports. */
public record WriteSummary(
    @Label("总体情况") @NotBlank @Size(max = 3000) String overview,
    @Label(value = "工作亮点", hint = "已从场次填报带入，一行一条；汇总和宣传稿件从这里取材。") @NotBlank @Size(max = 10000) String highlights,
    @Label(value = "有效做法", hint = "其他单位可以借鉴的做法。") @Size(max = 5000) String practices,
    @Label("存在问题") @Size(max = 3000) String problems,
    @Label("意见建议") @Size(max = 3000) String suggestions,
    @Label(value = "拟宣传稿件", hint = "没有可以不填；总结采纳后，每一行进入撰稿和三审。") @Size(max = 30) List<@NotNull @Valid IdeaRow> articles,
    @Label("对审阅意见的答复") @Size(max = 200) List<@NotNull @Valid IssueAnswer> answers) {

    /** One article that is worth writing. */
    public record IdeaRow(
        @Label("标题") @NotBlank @Size(max = 200) String title,
        @Label("类型") @NotNull ArticleKind kind,
        @Label("拟发布渠道") @NotEmpty @Size(max = 4) List<@NotNull Channel> channels) {

        static IdeaRow of(ArticleIdea idea) {
            return new IdeaRow(idea.title(), idea.kind(), idea.channels());
        }

        ArticleIdea idea() {
            return new ArticleIdea(title, kind, channels);
        }
    }

    static WriteSummary startingFrom(SummaryContent content, ReviewIssues issues) {
        return new WriteSummary(content.overview(), content.highlights(), content.practices(), content.problems(),
            content.suggestions(), content.articles().stream().map(IdeaRow::of).toList(), IssueAnswer.toFill(issues));
    }

    public WriteSummary {
        articles = articles == null ? List.of() : articles;
    }

    SummaryContent content() {
        return new SummaryContent(overview, highlights, practices, problems, suggestions,
            articles.stream().map(IdeaRow::idea).toList());
    }
}
