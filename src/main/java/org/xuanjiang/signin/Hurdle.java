package org.xuanjiang.signin;

import jakarta.servlet.http.HttpSession;

/**
 * What a person must do after signing in before anything else, such as changing a first password. Beans of this type are asked at
 * every request, in their {@code @Order}, so they must be cheap.
 */
public interface Hurdle {

    boolean standsBefore(String personId, HttpSession session);

    /**
     * Path of the page where it is cleared, below {@code /account/}. While it stands, the person reaches this path, what lies below
     * it, static files and sign-out; nothing else.
     */
    String page();
}
