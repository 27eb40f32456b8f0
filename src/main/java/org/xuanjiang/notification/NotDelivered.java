package org.xuanjiang.notification;

/** The other side did not take a letter, or did not say. */
final class NotDelivered extends Exception {

    /** What can be said about it. */
    enum Certainty {
        /** Not arrived, because the other side could not be reached or does not work: others will fare no better now. */
        UNREACHABLE,
        /** Not arrived; may succeed later. */
        REFUSED,
        /** Not arrived, and never will. */
        REFUSED_FOR_GOOD,
        /** Everything was handed over and no answer came. */
        UNKNOWN
    }

    private final Certainty certainty;

    NotDelivered(Certainty certainty, String message) {
        super(message);
        this.certainty = certainty;
    }

    Certainty certainty() {
        return certainty;
    }
}
