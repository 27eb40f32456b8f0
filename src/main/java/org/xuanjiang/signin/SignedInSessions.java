package org.xuanjiang.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.organization.account.AccountsOfRequest;

/**
 * When a session is over: ten hours after sign-in; when the account is gone, disabled or without any role; when something was changed
 * that ends all sessions of the person. The last is a number instead of a time, so that the clocks of two nodes need not agree.
 */
@Component
public class SignedInSessions {

    private static final Duration LONGEST = Duration.ofHours(10);
    private static final String SIGNED_IN_AT = SignedInSessions.class.getName() + ".signedInAt";
    private static final String EPOCH = SignedInSessions.class.getName() + ".epoch";
    private static final String PROVEN_TWICE = SignedInSessions.class.getName() + ".provenTwice";

    private final Accounts accounts;
    private final AccountsOfRequest accountsOfRequest;
    private final Clock clock;

    SignedInSessions(Accounts accounts, AccountsOfRequest accountsOfRequest, Clock clock) {
        this.accounts = accounts;
        this.accountsOfRequest = accountsOfRequest;
        this.clock = clock;
    }

    /** Somebody signed in; again, perhaps, without having signed out. */
    public void begin(HttpSession session, String personId) {
        session.setAttribute(SIGNED_IN_AT, clock.instant());
        session.removeAttribute(PROVEN_TWICE);
        outlive(session, personId);
    }

    /** Keeps this session of a person all of whose sessions have just been ended. */
    public void outlive(HttpSession session, String personId) {
        session.setAttribute(EPOCH, accounts.find(personId).map(Account::sessionEpoch).orElse(0));
    }

    /** The person has passed the second factor; it counts for this sign-in, and for nobody who signs in here at the same time. */
    public void proveTwice(HttpSession session, String personId) {
        session.setAttribute(PROVEN_TWICE, personId);
    }

    public boolean isProvenTwice(HttpSession session, String personId) {
        return personId.equals(session.getAttribute(PROVEN_TWICE));
    }

    public boolean isOver(HttpSession session, String personId) {
        if (session.getAttribute(SIGNED_IN_AT) == null) {
            begin(session, personId);
        }
        var tooLong = !clock.instant().isBefore(((Instant) session.getAttribute(SIGNED_IN_AT)).plus(LONGEST));
        return tooLong || accountsOfRequest.find(personId)
            .filter(account -> account.isActive() && session.getAttribute(EPOCH).equals(account.sessionEpoch())).isEmpty();
    }
}
