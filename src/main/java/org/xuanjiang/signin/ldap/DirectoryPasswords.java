package org.xuanjiang.signin.ldap;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.xuanjiang.organization.StoredPasswords;
import org.xuanjiang.organization.account.Accounts;
import org.xuanjiang.signin.PasswordProof;
import org.xuanjiang.signin.ProvenBy;

/**
 * The directory answers for everybody but the local roles. It is asked only for those who have an account here, spelled as it is
 * here: a directory takes capitals for small letters, so each spelling would give five more tries.
 */
class DirectoryPasswords implements PasswordProof {

    private final Directory directory;
    private final StoredPasswords stored;
    private final Accounts accounts;
    private final Set<String> localRoles;

    DirectoryPasswords(Directory directory, StoredPasswords stored, Accounts accounts, Set<String> localRoles) {
        this.directory = directory;
        this.stored = stored;
        this.accounts = accounts;
        this.localRoles = localRoles;
    }

    @Override
    public Optional<ProvenBy> prove(String personId, String password) {
        var account = accounts.find(personId);
        if (account.isEmpty()) {
            directory.proveNobody(password);
            return Optional.empty();
        }
        if (!Collections.disjoint(account.get().person().groups(), localRoles)) {
            return stored.match(personId, password) ? Optional.of(ProvenBy.PASSWORD) : Optional.empty();
        }
        return directory.prove(personId, password) ? Optional.of(ProvenBy.DIRECTORY) : Optional.empty();
    }
}
