package org.xuanjiang.publicity;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.xuanjiang.campaign.Channel;

/**
 * Hands a passed article to the channels that take articles by themselves: one HTTP POST, JSON both ways. The header
 * {@code Idempotency-Key} stays the same when the same article is sent to the same channel again, so that a retry publishes
 * nothing twice. Anything but 2xx with a usable link is an error that the engine retries.
 */
@Component
class ChannelConnector {

    private static final int LONGEST_LINK = 500;

    private final ChannelEndpoints endpoints;
    private final RestClient http;

    ChannelConnector(ChannelEndpoints endpoints, RestClient.Builder builder) {
        this.endpoints = endpoints;
        // Well below the time for which the engine locks a job, so that no second worker sends meanwhile; and the address
        // that was configured is the one that gets the text.
        this.http = builder.requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(ClientHttpRequestFactorySettings.defaults()
            .withConnectTimeout(Duration.ofSeconds(5)).withReadTimeout(Duration.ofSeconds(20))
            .withRedirects(Redirects.DONT_FOLLOW))).build();
    }

    Optional<URI> endpoint(Channel channel) {
        return endpoints.of(channel);
    }

    /**
     * @return the address under which the article can be read now
     * @throws ChannelDidNotPublish when the channel answers anything else
     */
    String publish(String articleId, ArticleText text, Channel channel) {
        var endpoint = endpoint(channel).orElseThrow(() -> new ChannelDidNotPublish(channel, "no endpoint is configured"));
        var answer = http.post().uri(endpoint)
            .header("Idempotency-Key", articleId + "-" + channel)
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.APPLICATION_JSON)
            .body(new Order(articleId, channel.name(), text.title(), text.body(), text.kind().name(), text.hash()))
            .retrieve()
            .onStatus(status -> !status.is2xxSuccessful(), (request, response) -> {
                throw new ChannelDidNotPublish(channel, "it answered " + response.getStatusCode().value());
            })
            .body(Answer.class);
        return usableLink(channel, answer);
    }

    private static String usableLink(Channel channel, Answer answer) {
        var link = answer == null || answer.link() == null ? "" : answer.link().strip();
        if (!link.matches("https?://\\S+") || link.length() > LONGEST_LINK) {
            throw new ChannelDidNotPublish(channel, "its answer has no usable link");
        }
        return link;
    }

    private record Order(String articleId, String channel, String title, String body, String kind, String hash) {
    }

    private record Answer(String link) {
    }
}
