package org.xuanjiang.organization.account;

import java.time.OffsetDateTime;
import org.xuanjiang.organization.Person;

/**
 * A person together with the state of the account.
 *
 * @param hasPassword         whether a password is kept here; not so for people whom another system signs in
 * @param passwordSetAt       {@code null} when the password does not grow old
 * @param mustChange          whether the password was chosen by somebody else
 * @param passwordSetBy       who chose the password, {@code null} for the person or the program
 * @param secondFactorResetBy who took the second factor away, {@code null} when it is there again
 * @param sessionEpoch        sessions that began with another number are over
 * @param disabledAt          {@code null} unless an administrator has disabled it
 * @param signedInAt          last sign-in, {@code null} before the first
 * @param signedInFrom        address of the last sign-in
 * @param signedInBefore      the sign-in before the last
 */
public record Account(Person person, boolean hasPassword, OffsetDateTime passwordSetAt, boolean mustChange, String passwordSetBy,
                      String secondFactorResetBy, int sessionEpoch, OffsetDateTime disabledAt, String disabledReason,
                      OffsetDateTime signedInAt, String signedInFrom, OffsetDateTime signedInBefore) {

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether this person has anything to do here: enabled, and in a group. */
    public boolean isActive() {
        return !isDisabled() && !person.groups().isEmpty();
    }
}
