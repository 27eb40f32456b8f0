package org.xuanjiang.publicity;

import org.xuanjiang.campaign.Channel;

/** A connected channel did not take the article. Not a refusal: the engine tries again, then shows an incident. */
class ChannelDidNotPublish extends RuntimeException {

    ChannelDidNotPublish(Channel channel, String reason) {
        super("channel " + channel + " did not publish: " + reason);
    }
}
