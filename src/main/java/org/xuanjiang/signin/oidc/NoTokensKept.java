package org.xuanjiang.signin.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The program asks nothing else of the provider in a person's name, so it keeps no key to do so. */
class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registrationId, Authentication person,
                                                                     HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
                                     HttpServletResponse response) {
        // Let go.
    }

    @Override
    public void removeAuthorizedClient(String registrationId, Authentication person, HttpServletRequest request,
                                       HttpServletResponse response) {
        // There is none.
    }
}
