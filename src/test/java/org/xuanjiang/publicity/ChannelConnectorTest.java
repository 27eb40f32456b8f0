package org.xuanjiang.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.xuanjiang.campaign.Channel;

/** Against a real HTTP server. */
class ChannelConnectorTest {

    private final List<Received> received = new ArrayList<>();
    private HttpServer server;
    private int status = 201;
    private String answer = "{\"link\":\"https://app.example.org/articles/7\"}";

    private record Received(String key, String type, JsonNode body) {
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/articles", this::take);
        server.createContext("/elsewhere", this::take);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("Content-Type"), new ObjectMapper().readTree(exchange.getRequestBody())));
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private ChannelConnector connector() {
        var endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/articles");
        return new ChannelConnector(new ChannelEndpoints(Map.of(Channel.NINGGONGHUI_APP, new ChannelEndpoints.Connection(endpoint))),
            RestClient.builder());
    }

    @Test
    void handsOverExactlyTheReviewedTextAndLearnsItsLink() {
        var link = connector().publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP);

        assertThat(link).isEqualTo("https://app.example.org/articles/7");
        assertThat(received).hasSize(1);
        assertThat(received.get(0).type()).startsWith("application/json");
        var body = received.get(0).body();
        assertThat(body.get("title").asText()).isEqualTo(Samples.TEXT.title());
        assertThat(body.get("body").asText()).isEqualTo(Samples.TEXT.body());
        assertThat(body.get("kind").asText()).isEqualTo("PICTURE_TEXT");
        assertThat(body.get("hash").asText()).isEqualTo(Samples.TEXT.hash());
        assertThat(body.get("articleId").asText()).isEqualTo("a-1");
        assertThat(body.get("channel").asText()).isEqualTo("NINGGONGHUI_APP");
    }

    @Test
    void repeatsTheSameKeyWhenTheSameArticleIsSentAgain() {
        connector().publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP);
        connector().publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP);
        assertThat(received).extracting(Received::key).containsExactly("a-1-NINGGONGHUI_APP", "a-1-NINGGONGHUI_APP");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 400, 401, 409, 500, 503})
    void failsOnAnythingButSuccessAndFollowsNoRedirect(int refusal) {
        status = refusal;
        assertThatThrownBy(() -> connector().publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP))
            .isInstanceOf(ChannelDidNotPublish.class).hasMessageContaining(String.valueOf(refusal));
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "{}", "{\"link\":null}", "{\"link\":\"\"}", "{\"link\":\"javascript:alert(1)\"}", "{\"link\":\"/articles/7\"}"})
    void failsWithoutAUsableLink(String body) {
        answer = body;
        assertThatThrownBy(() -> connector().publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP))
            .isInstanceOf(ChannelDidNotPublish.class);
    }

    @Test
    void failsWhenTheAnswerIsNotJson() {
        answer = "<html>";
        assertThatThrownBy(() -> connector().publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP))
            .isInstanceOf(RestClientException.class);
    }

    @Test
    void failsWhenNobodyListens() {
        var connector = connector();
        server.stop(0);
        assertThatThrownBy(() -> connector.publish("a-1", Samples.TEXT, Channel.NINGGONGHUI_APP))
            .isInstanceOf(RestClientException.class);
    }

    @Test
    void knowsWhichChannelsAreConnected() {
        assertThat(connector().endpoint(Channel.NINGGONGHUI_APP)).isPresent();
        assertThat(connector().endpoint(Channel.WECHAT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://app.example.org/", "app.example.org", "/articles", "https:///x"})
    void refusesAnEndpointThatIsNoHttpAddress(String endpoint) {
        var address = URI.create(endpoint);
        assertThatThrownBy(() -> new ChannelEndpoints.Connection(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
