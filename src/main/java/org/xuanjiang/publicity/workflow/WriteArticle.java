package org.xuanjiang.publicity.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.kernel.Labelled;
import org.xuanjiang.publicity.ArticleText;

/** What a writer submits; the text must be complete only when it is sent to review. */
public record WriteArticle(
    @Label("办理意见") @NotNull Decision decision,
    @Label("标题") @Size(max = 200) String title,
    @Label("类型") ArticleKind kind,
    @Label("发布渠道") @Size(max = 4) List<@NotNull Channel> channels,
    @Label(value = "正文", hint = "短视频填写解说词、字幕和成片链接；三审通过的就是这里的文字。") @Size(max = 20000) String body) {

    /** Send it to review, or give it up. */
    public enum Decision implements Labelled {
        SUBMIT("送审"),
        DROP("撤稿，不再发布");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static WriteArticle startingFrom(ArticleText text) {
        return new WriteArticle(null, text.title(), text.kind(), text.channels(), text.body());
    }

    ArticleText text() {
        return new ArticleText(title, body, kind, channels);
    }
}
