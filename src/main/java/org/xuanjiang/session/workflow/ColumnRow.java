package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.OnlineColumn;

/** A column opened on line, as it is typed. */
record ColumnRow(
    @Label("平台") @NotNull Channel channel,
    @Label("专栏名称") @NotBlank @Size(max = 100) String name,
    @Label("网址") @Size(max = Links.LENGTH) @Pattern(regexp = Links.PATTERN, message = Links.MESSAGE) String link,
    @Label("开设日期") LocalDate openedOn) {

    OnlineColumn column() {
        return new OnlineColumn(channel, name, link, openedOn);
    }
}
