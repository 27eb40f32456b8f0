package org.xuanjiang.organization;

/** The passwords of the accounts that are kept here, as hashes. */
public interface StoredPasswords {

    /** Whether this is the person's password; takes the same time whether or not there is such a person. */
    boolean match(String personId, String password);

    /** Takes as long as {@link #match}, and never does. */
    boolean matchNobody(String password);
}
