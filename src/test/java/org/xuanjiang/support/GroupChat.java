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

/** The robot of a unit's group chat, as WeCom answers for it. */
public final class GroupChat implements AutoCloseable {

    /** The unit whose chat it is. */
    public static final String UNIT = "longde";

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile String answer = "{\"errcode\": 0, \"errmsg\": \"ok\"}";

    GroupChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param json what the robot answers from now on; {@code null} for no answer at all */
    public void answers(String json) {
        answer = json;
    }

    public List<String> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (answer == null) {
                return;
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        GroupChat groupChat() throws IOException {
            return new GroupChat();
        }

        @Bean
        DynamicPropertyRegistrar groupChatAddress(GroupChat chat) {
            return properties -> properties.add("xuanjiang.notification.webhooks." + UNIT,
                () -> "http://localhost:" + chat.server.getAddress().getPort() + "/cgi-bin/webhook/send?key=test");
        }
    }
}
