package org.xuanjiang.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** An OpenID provider whose tokens are wrong in one way at a time, or right; it lets in whomever the test names. */
public final class Forger {

    /** What is wrong with the next token. */
    public enum Flaw { NONE, OTHER_NONCE, NO_NONCE, OTHER_ISSUER, OTHER_AUDIENCE, EXPIRED, UNSIGNED, SIGNED_BY_SOMEBODY_ELSE, SIGNED_WITH_THE_CLIENT_SECRET }

    private final HttpServer server;
    private final RSAKey published = key();
    private final RSAKey hidden = key();
    private Flaw flaw = Flaw.NONE;
    private String person = "nobody";
    private List<String> methods = List.of();
    private String nonce;

    private Forger(HttpServer server) {
        this.server = server;
    }

    static Forger start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var forger = new Forger(server);
            server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, forger.metadata()));
            server.createContext("/keys", exchange -> answer(exchange, new JWKSet(forger.published.toPublicJWK()).toString()));
            server.createContext("/authorize", forger::authorize);
            server.createContext("/token", exchange -> answer(exchange, forger.token()));
            server.start();
            return forger;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void vouchesFor(String account, Flaw inThisWay) {
        person = account;
        flaw = inThisWay;
        methods = List.of();
    }

    /** With a sound token that says how the person was asked (RFC 8176). */
    public void vouchesFor(String account, List<String> inTheseWays) {
        vouchesFor(account, Flaw.NONE);
        methods = inTheseWays;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String metadata() {
        return """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
             "subject_types_supported": ["public"], "response_types_supported": ["code"],
             "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = Arrays.stream(exchange.getRequestURI().getRawQuery().split("&")).map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        nonce = asked.get("nonce");
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=any&state="
            + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String token() {
        return """
            {"access_token": "of no use", "token_type": "Bearer", "expires_in": 300, "scope": "openid", "id_token": "%s"}"""
            .formatted(identity());
    }

    private String identity() {
        var now = Instant.now();
        var issued = flaw == Flaw.EXPIRED ? now.minus(Duration.ofHours(2)) : now;
        var claims = new JWTClaimsSet.Builder().subject("subject").claim("account", person)
            .issuer(flaw == Flaw.OTHER_ISSUER ? "https://id.example.org" : issuer())
            .audience(flaw == Flaw.OTHER_AUDIENCE ? "another-program" : TestProvider.CLIENT)
            .issueTime(Date.from(issued)).expirationTime(Date.from(issued.plus(Duration.ofMinutes(5))));
        if (!methods.isEmpty()) {
            claims.claim("amr", methods);
        }
        if (flaw != Flaw.NO_NONCE) {
            claims.claim("nonce", flaw == Flaw.OTHER_NONCE ? "of another sign-in" : nonce);
        }
        try {
            return signed(claims.build());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        if (flaw == Flaw.UNSIGNED) {
            return new PlainJWT(claims).serialize();
        }
        if (flaw == Flaw.SIGNED_WITH_THE_CLIENT_SECRET) {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(TestProvider.CLIENT_SECRET.repeat(3).getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        }
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(published.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(flaw == Flaw.SIGNED_BY_SOMEBODY_ELSE ? hidden : published));
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
