package org.xuanjiang.signin;

import java.util.Optional;

/** Finds out whether a password is a person's; the passwords that are kept here answer unless there is a bean of this type. */
public interface PasswordProof {

    /**
     * Takes the same time whether or not there is such a person.
     *
     * @param personId what can be the id of an account
     * @return who says that it is the person's, empty when it is not
     * @throws org.springframework.security.authentication.AuthenticationServiceException when nobody can be asked now
     */
    Optional<ProvenBy> prove(String personId, String password);
}
