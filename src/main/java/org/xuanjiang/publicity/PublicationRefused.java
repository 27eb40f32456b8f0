package org.xuanjiang.publicity;

import org.xuanjiang.campaign.Channel;
import org.xuanjiang.kernel.Refusal;

/** The text may not appear there: it lacks its three passes, or the channel is not (any longer) one of its channels. */
public final class PublicationRefused extends Refusal {

    private PublicationRefused(String message) {
        super(Kind.CONFLICT, message);
    }

    static PublicationRefused withoutThreePasses() {
        return new PublicationRefused("当前文稿未经三名不同同志初审、复审、终审通过，不能发布，请退回重新送审。");
    }

    static PublicationRefused notOpen(Channel channel) {
        return new PublicationRefused("稿件不在“" + channel.label() + "”发布，或已登记过该渠道的发布情况，请刷新后查看。");
    }
}
