package org.xuanjiang.publicity.workflow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.kernel.InvalidSubmission;
import org.xuanjiang.kernel.Label;

/** Where an article has appeared that was put on its channel by hand. */
public record RecordPublication(
    @Label(value = "发布链接", hint = "纸质报刊没有链接的，在备注中写明报刊名称和版面。")
    @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "须是以 http:// 或 https:// 开头的网址") String link,
    @Label("发布日期") @NotNull LocalDate publishedOn,
    @Label("备注") @Size(max = 500) String note) {

    /** Somebody must be able to find it. */
    void requireTraceable() {
        if (link == null && note == null) {
            throw InvalidSubmission.at("link", "请填写发布链接；没有链接的，请在备注中写明报刊名称和版面。");
        }
    }
}
