package org.xuanjiang.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends requests of somebody signed in, good and bad ones alike, and undoes what they did, so that every one finds the same city. */
final class Wire {

    private static final Cookie CSRF = new Cookie("XJ-CSRF", "token-of-the-wire");

    private final MockMvc http;
    private final TransactionTemplate transaction;

    Wire(MockMvc http, PlatformTransactionManager transactions) {
        this.http = http;
        this.transaction = new TransactionTemplate(transactions);
    }

    Answer send(String personId, MockHttpServletRequestBuilder request) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                var response = http.perform(request.with(user(personId)).cookie(CSRF).header("X-XJ-CSRF", CSRF.getValue()))
                    .andReturn().getResponse();
                return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
            } catch (Exception failed) {
                throw new IllegalStateException("request failed in the server", failed);
            }
        });
    }

    record Answer(int status, String body) {
    }
}
