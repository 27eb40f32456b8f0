package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.campaign.ArticleKind;
import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.OnlinePiece;

/** A piece of the unit's own, as it is typed. */
record OwnPieceRow(
    @Label("标题") @NotBlank @Size(max = 100) String title,
    @Label("形式") @NotNull ArticleKind kind,
    @Label("拟发布渠道") @NotEmpty @Size(max = 4) List<@NotNull Channel> channels) {

    OnlinePiece piece() {
        return new OnlinePiece(title, kind, channels);
    }
}
