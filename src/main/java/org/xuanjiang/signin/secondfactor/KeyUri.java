package org.xuanjiang.signin.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What authenticators read from the picture: {@code otpauth://totp/issuer:account?secret=…}. Numbers are left at their defaults. */
final class KeyUri {

    private static final String ISSUER = encoded("宣讲通");

    private KeyUri() {
    }

    static String of(String personId, String secret) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(personId) + "?secret=" + secret + "&issuer=" + ISSUER;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
