package org.xuanjiang.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody signed in over a real connection, with the cookies of our session and of the engine's web applications. */
public class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private final String origin;

    /** Nobody yet, with the sign-in page open. */
    public Browser(int port) {
        origin = "http://localhost:" + port;
        send("GET", "/login", BodyPublishers.noBody(), "text/html");
    }

    public Browser(int port, String personId, String password) {
        this(port);
        signIn(personId, password);
        // The one application that is everybody's; with its page comes the token that the API of all of them asks for.
        send("GET", "/camunda/app/welcome/default/", BodyPublishers.noBody(), "text/html");
    }

    /** Somebody else with the same cookies. */
    public Browser(int port, Browser other) {
        origin = "http://localhost:" + port;
        other.cookies.getCookieStore().getCookies().forEach(cookie -> put(cookie.getName(), cookie.getValue()));
    }

    public HttpResponse<String> signIn(String personId, String password) {
        return post("/login", "username=" + encode(personId) + "&password=" + encode(password));
    }

    public HttpResponse<String> signOut() {
        return post("/logout", "");
    }

    /** Goes on with a cookie that it, or another browser, had before. */
    public void put(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(origin), cookie);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    public HttpResponse<String> send(String method, String path, String document) {
        return send(method, path, BodyPublishers.ofString(document), "application/json");
    }

    /** Without saying how long it is. */
    public HttpResponse<String> stream(String method, String path, byte[] document) {
        return send(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(document)), "application/json");
    }

    /** One block of a file on its way to the server. */
    public HttpResponse<String> sendBlock(String path, long offset, byte[] block) {
        return send(request("PUT", path, BodyPublishers.ofByteArray(block), "application/octet-stream").header("Upload-Offset", String.valueOf(offset)),
            BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> download(String path) {
        return send(request("GET", path, BodyPublishers.noBody(), "application/json"), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String path, String form) {
        send("GET", "/login", BodyPublishers.noBody(), "text/html");
        return send("POST", path, BodyPublishers.ofString(form + "&_csrf=" + encode(cookie("XJ-CSRF"))), "application/x-www-form-urlencoded");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String type) {
        return send(request(method, path, body, type), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(URI.create(origin + path)).method(method, body)
            .header("Content-Type", type).header("Accept", "application/json, text/html;q=0.5");
        if (!method.equals("GET")) {
            request.header("X-XJ-CSRF", cookie("XJ-CSRF")).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        }
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder builder, HttpResponse.BodyHandler<T> handler) {
        var request = builder.build();
        try {
            return http.send(request, handler);
        } catch (IOException failed) {
            throw new IllegalStateException(request.method() + " " + request.uri() + " was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Where an answer leads, without this server's own address and session; empty when it leads nowhere. */
    public static String landing(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("http://localhost:\\d+", "").replaceFirst(";jsessionid=.*", "");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue).findAny().orElse("none");
    }
}
