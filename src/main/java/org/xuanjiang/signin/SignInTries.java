package org.xuanjiang.signin;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Counts tries at passwords and codes. Five wrong ones in ten minutes suspend a name for ten minutes, thirty an address. A device that
 * the account knows has a count of its own, so strangers suspend nobody there.
 */
@Component
public class SignInTries {

    private final SignInFailures failures;
    private final KnownDevices devices;

    SignInTries(SignInFailures failures, KnownDevices devices) {
        this.failures = failures;
        this.devices = devices;
    }

    /**
     * Asks for the proof unless too many before failed.
     *
     * @param proof empty when it is wrong
     * @throws AddressBlocked          too many came from this address
     * @throws LockedException         too many were made at this account
     * @throws BadCredentialsException this one was wrong
     */
    public <T> T count(String account, SignInDetails from, Supplier<Optional<T>> proof) {
        var device = devices.knows(account, from.device()) ? from.device() : null;
        if (device == null && failures.block(from.getRemoteAddress())) {
            throw new AddressBlocked();
        }
        var attempt = failures.begin(account, from.getRemoteAddress(), device);
        if (failures.lock(account, device, attempt)) {
            failures.withdraw(attempt);
            throw new LockedException("too many failures");
        }
        var proven = ask(proof, attempt);
        if (proven.isEmpty()) {
            failures.fail(attempt);
            throw new BadCredentialsException("wrong user name, password or code");
        }
        // Earlier failures stay until the sign-in is complete: a right password must not bring new tries at the code.
        failures.withdraw(attempt);
        return proven.get();
    }

    /** The person has proven everything; what went wrong before at this place was the person. */
    void forget(String account, SignInDetails from) {
        failures.forget(account, devices.knows(account, from.device()) ? from.device() : null);
    }

    private <T> Optional<T> ask(Supplier<Optional<T>> proof, String attempt) {
        try {
            return proof.get();
        } catch (AuthenticationServiceException nobodyToAsk) {
            failures.withdraw(attempt);
            throw nobodyToAsk;
        }
    }
}
