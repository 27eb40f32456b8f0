package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Repost;

/** Something passed on, as it is typed. */
record RepostRow(
    @Label("标题") @NotBlank @Size(max = 200) String title,
    @Label(value = "来源", hint = "例如：人民日报、宁夏日报、学习强国") @NotBlank @Size(max = 100) String source,
    @Label("转载平台") @NotNull Channel channel,
    @Label("转载日期") LocalDate repostedOn,
    @Label("网址") @Size(max = Links.LENGTH) @Pattern(regexp = Links.PATTERN, message = Links.MESSAGE) String link) {

    Repost repost() {
        return new Repost(title, source, channel, repostedOn, link);
    }
}
