package org.xuanjiang.signin.ldap;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The directory does not answer, or does not let the program search; whether the password is right is not known. */
public final class DirectoryUnavailable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    DirectoryUnavailable(Throwable cause) {
        super("directory does not answer", cause);
    }
}
