package org.xuanjiang.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from this address of late; whether this one is right was not looked at. */
public final class AddressBlocked extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    AddressBlocked() {
        super("too many failures from this address");
    }
}
