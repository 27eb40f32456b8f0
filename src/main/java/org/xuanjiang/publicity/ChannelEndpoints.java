package org.xuanjiang.publicity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.xuanjiang.campaign.Channel;

/**
 * Channels that publish by themselves: {@code xuanjiang.channels.<CHANNEL>.endpoint} is the address that takes the article.
 * A channel without an endpoint is published by hand.
 */
@ConfigurationProperties("xuanjiang")
record ChannelEndpoints(Map<Channel, Connection> channels) {

    record Connection(URI endpoint) {

        Connection {
            if (endpoint == null || endpoint.getHost() == null || !String.valueOf(endpoint.getScheme()).matches("https?")) {
                throw new IllegalArgumentException("xuanjiang.channels.<CHANNEL>.endpoint must be an http or https address, not "
                    + endpoint);
            }
        }
    }

    ChannelEndpoints {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
    }

    Optional<URI> of(Channel channel) {
        return Optional.ofNullable(channels.get(channel)).map(Connection::endpoint);
    }
}
