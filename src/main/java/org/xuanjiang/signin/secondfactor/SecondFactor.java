package org.xuanjiang.signin.secondfactor;

import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.AccountEvent;
import org.xuanjiang.organization.account.AccountsOfRequest;
import org.xuanjiang.signin.Hurdle;
import org.xuanjiang.signin.ProvenBy;
import org.xuanjiang.signin.SignedInSessions;

/**
 * Stands before members of the groups that decide and administer until a code has shown that they hold their authenticator. First of all
 * hurdles: with a stolen password nobody shall get as far as changing it.
 */
@Component
@Order(1)
public class SecondFactor implements Hurdle {

    public static final String PAGE = "/account/second-factor";

    private final SecondFactorSettings settings;
    private final SecondFactorRepository factors;
    private final AccountsOfRequest accounts;
    private final SignedInSessions sessions;

    SecondFactor(SecondFactorSettings settings, SecondFactorRepository factors, AccountsOfRequest accounts, SignedInSessions sessions) {
        this.settings = settings;
        this.factors = factors;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public boolean standsBefore(String personId, HttpSession session) {
        return settings.enabled() && !sessions.isProvenTwice(session, personId) && !isVouchedFor()
            && accounts.find(personId).filter(this::isDemandedOf).isPresent();
    }

    @Override
    public String page() {
        return PAGE;
    }

    /** Whether this person needs one where no provider stands for it. */
    public boolean isDemandedOf(Account account) {
        return settings.enabled() && !Collections.disjoint(account.person().groups(), settings.groups());
    }

    public boolean isEnrolled(String personId) {
        return factors.secret(personId).isPresent();
    }

    /** Those of the given people who have one. */
    public Set<String> enrolled(Collection<String> personIds) {
        return factors.enrolled(personIds);
    }

    /** The person enrols anew at the next sign-in. */
    public boolean remove(String personId) {
        return factors.remove(personId);
    }

    /** Whoever gets the name next brings another authenticator. */
    @EventListener
    void forget(AccountEvent event) {
        if (event.kind() == AccountEvent.Kind.DELETED) {
            factors.remove(event.personId());
        }
    }

    private boolean isVouchedFor() {
        var provenBy = ProvenBy.of(SecurityContextHolder.getContext().getAuthentication());
        return switch (settings.trustProvider()) {
            case NEVER -> false;
            case MFA -> provenBy == ProvenBy.PROVIDER_WITH_FACTORS;
            case ALWAYS -> provenBy == ProvenBy.PROVIDER_WITH_FACTORS || provenBy == ProvenBy.PROVIDER;
        };
    }
}
