package org.xuanjiang.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.xuanjiang.kernel.Sha256;

/** A random number that a browser keeps for half a year, so that it is recognised; it lets nobody in. */
record DeviceMark(String value) {

    static final Duration KEPT = Duration.ofDays(180);
    private static final String COOKIE = "XJ-DEVICE";
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<DeviceMark> of(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty);
        return cookies.filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
            .filter(value -> SHAPE.matcher(value).matches()).findFirst().map(DeviceMark::new);
    }

    static DeviceMark next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new DeviceMark(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: whoever reads the table cannot pretend to be the browser. */
    String hash() {
        return Sha256.of(value);
    }

    ResponseCookie cookie(boolean httpsOnly) {
        return ResponseCookie.from(COOKIE, value).path("/").httpOnly(true).secure(httpsOnly).sameSite("Lax").maxAge(KEPT).build();
    }
}
