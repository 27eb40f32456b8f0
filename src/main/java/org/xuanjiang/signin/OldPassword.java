package org.xuanjiang.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.AccountsOfRequest;

/** Stands, once nobody doubts who it is, before whoever signed in with a password that somebody else knows, or that is too old. */
@Component
@Order(2)
public class OldPassword implements Hurdle {

    public static final String PAGE = "/account/password";

    /** Why a password must be changed now. */
    public enum Reason { CHOSEN_BY_OTHERS, TOO_OLD }

    private final AccountsOfRequest accounts;
    private final Clock clock;
    private final Period longest;

    OldPassword(AccountsOfRequest accounts, Clock clock, @Value("${xuanjiang.password.max-age}") Period longest) {
        this.accounts = accounts;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public boolean standsBefore(String personId, HttpSession session) {
        var signIn = SecurityContextHolder.getContext().getAuthentication();
        return ProvenBy.of(signIn) == ProvenBy.PASSWORD && reason(personId).isPresent();
    }

    @Override
    public String page() {
        return PAGE;
    }

    public Optional<Reason> reason(String personId) {
        return accounts.find(personId).filter(Account::hasPassword).map(this::reason);
    }

    private Reason reason(Account account) {
        if (account.mustChange()) {
            return Reason.CHOSEN_BY_OTHERS;
        }
        var tooOld = account.passwordSetAt() != null && account.passwordSetAt().plus(longest).isBefore(OffsetDateTime.now(clock));
        return tooOld ? Reason.TOO_OLD : null;
    }
}
