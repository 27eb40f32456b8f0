package org.xuanjiang.audit;

/**
 * One line of the list of sign-ins, refusals and exports, in words.
 *
 * @param cursor     where the next page begins, after this one
 * @param personName {@code null} when nobody knows who it was, or the program acted by itself
 * @param address    {@code null} when there was none, or it was erased
 */
public record Occurrence(String cursor, String at, String person, String personName, String address, String action, String object,
                         String outcome) {
}
