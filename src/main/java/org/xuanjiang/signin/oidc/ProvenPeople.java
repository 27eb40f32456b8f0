package org.xuanjiang.signin.oidc;

import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.signin.ProvenBy;

/**
 * Whom the provider names, as one of our people: by the claim that is set as {@code user-name-attribute}. Of what else the provider
 * tells only the identity token is kept, which signing out there asks for.
 */
class ProvenPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final String SEVERAL_FACTORS = "mfa";

    private final OidcUserService claims = new OidcUserService();
    private final Accounts accounts;

    ProvenPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var told = claims.loadUser(request);
        var personId = told.getName();
        if (accounts.find(personId).filter(Account::isActive).isEmpty()) {
            throw new DisabledException("no enabled account with a group: " + personId);
        }
        var claim = request.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName();
        return new DefaultOidcUser(List.of(provenBy(told)), told.getIdToken(), new OidcUserInfo(Map.of(claim, personId)), claim);
    }

    private static ProvenBy provenBy(OidcUser told) {
        var methods = told.getIdToken().getAuthenticationMethods();
        return methods != null && methods.contains(SEVERAL_FACTORS) ? ProvenBy.PROVIDER_WITH_FACTORS : ProvenBy.PROVIDER;
    }
}
