package org.xuanjiang.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.StoredPasswords;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.Accounts;

/**
 * Checks user name and password against the stored ones. Five wrong passwords in ten minutes suspend a name for ten minutes,
 * thirty an address; a name that nobody has is answered alike, and as slowly.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final StoredPasswords passwords;
    private final PasswordProof proof;
    private final SignInFailures failures;
    private final Accounts accounts;

    PasswordSignIn(StoredPasswords passwords, ObjectProvider<PasswordProof> directory, SignInFailures failures, Accounts accounts) {
        this.passwords = passwords;
        this.proof = directory.getIfAvailable(() -> this::proveByStored);
        this.failures = failures;
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication signIn) {
        var personId = signIn.getName();
        var account = AccountName.isPossible(personId) ? personId : sha256(personId);
        var address = address(signIn);
        if (failures.block(address)) {
            throw new AddressBlocked();
        }
        var attempt = failures.begin(account, address);
        if (failures.lock(account, attempt)) {
            failures.withdraw(attempt);
            throw new LockedException("too many failures");
        }
        var proven = prove(personId, String.valueOf(signIn.getCredentials()), attempt);
        if (proven.isEmpty()) {
            failures.fail(attempt);
            throw new BadCredentialsException("wrong user name or password");
        }
        failures.forget(account);
        if (accounts.find(personId).filter(Account::isActive).isEmpty()) {
            throw new DisabledException("disabled, or without a role");
        }
        return UsernamePasswordAuthenticationToken.authenticated(personId, null, List.of(proven.get()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<ProvenBy> prove(String personId, String password, String attempt) {
        if (!AccountName.isPossible(personId)) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        try {
            return proof.prove(personId, password);
        } catch (AuthenticationServiceException nobodyToAsk) {
            failures.withdraw(attempt);
            throw nobodyToAsk;
        }
    }

    private Optional<ProvenBy> proveByStored(String personId, String password) {
        return passwords.match(personId, password) ? Optional.of(ProvenBy.PASSWORD) : Optional.empty();
    }

    private static String address(Authentication signIn) {
        return signIn.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    private static String sha256(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
