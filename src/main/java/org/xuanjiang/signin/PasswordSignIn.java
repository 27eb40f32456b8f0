package org.xuanjiang.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xuanjiang.kernel.Sha256;
import org.xuanjiang.organization.StoredPasswords;
import org.xuanjiang.organization.account.Account;
import org.xuanjiang.organization.account.Accounts;

/**
 * Checks user name and password against the stored ones. A name that nobody has is counted and answered alike, and as slowly.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final StoredPasswords passwords;
    private final PasswordProof proof;
    private final SignInTries tries;
    private final Accounts accounts;

    PasswordSignIn(StoredPasswords passwords, ObjectProvider<PasswordProof> directory, SignInTries tries, Accounts accounts) {
        this.passwords = passwords;
        this.proof = directory.getIfAvailable(() -> this::proveByStored);
        this.tries = tries;
        this.accounts = accounts;
    }

    /** @param signIn with {@link SignInDetails} */
    @Override
    public Authentication authenticate(Authentication signIn) {
        var personId = signIn.getName();
        var account = AccountName.isPossible(personId) ? personId : Sha256.of(personId);
        var proven = tries.count(account, (SignInDetails) signIn.getDetails(), () -> prove(personId, String.valueOf(signIn.getCredentials())));
        if (accounts.find(personId).filter(Account::isActive).isEmpty()) {
            throw new DisabledException("disabled, or without a role");
        }
        return UsernamePasswordAuthenticationToken.authenticated(personId, null, List.of(proven));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<ProvenBy> prove(String personId, String password) {
        if (!AccountName.isPossible(personId)) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return proof.prove(personId, password);
    }

    private Optional<ProvenBy> proveByStored(String personId, String password) {
        return passwords.match(personId, password) ? Optional.of(ProvenBy.PASSWORD) : Optional.empty();
    }
}
