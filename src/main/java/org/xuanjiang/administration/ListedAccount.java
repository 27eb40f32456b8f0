package org.xuanjiang.administration;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An account as the list shows it.
 *
 * @param roles          Chinese names
 * @param units          names; one entry for people who see the work of all of them
 * @param suspendedUntil {@code null} unless it is suspended
 * @param disabledReason {@code null} unless it is disabled
 * @param signedInAt     {@code null} before the first sign-in
 * @param acts           what whoever asks may do to it
 */
public record ListedAccount(String id, String name, List<String> roles, List<String> units, List<AccountState> states,
                            OffsetDateTime suspendedUntil, String disabledReason, OffsetDateTime signedInAt, List<AccountAct> acts) {
}
