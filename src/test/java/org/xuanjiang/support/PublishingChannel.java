package org.xuanjiang.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A union's web site that takes articles over HTTP, when it is up; the one channel of the test program that is connected. */
public final class PublishingChannel implements AutoCloseable {

    public static final String NAME = "UNION_SITE";

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile boolean up = true;

    PublishingChannel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public void goesDown() {
        up = false;
    }

    public void comesUp() {
        up = true;
    }

    /** Idempotency keys of the articles that it was sent, answered or not. */
    public List<String> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            var answer = "{\"link\": \"https://union.example.org/articles/1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(up ? 200 : 503, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        PublishingChannel publishingChannel() throws IOException {
            return new PublishingChannel();
        }

        @Bean
        DynamicPropertyRegistrar channelEndpoint(PublishingChannel channel) {
            return properties -> properties.add("xuanjiang.channels." + NAME + ".endpoint",
                () -> "http://localhost:" + channel.server.getAddress().getPort() + "/articles");
        }
    }
}
