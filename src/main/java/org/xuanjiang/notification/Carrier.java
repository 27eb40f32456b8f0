package org.xuanjiang.notification;

/** One way out of the house. */
interface Carrier {

    Way way();

    /** Whether it has been set up. */
    boolean isReady();

    /**
     * Gives one letter away.
     *
     * @param lastByte must be asked before the last byte leaves; when it says no, another node has taken over
     * @throws NotDelivered when it certainly did not arrive, or nobody can tell whether it did
     */
    void carry(Deliveries.Taken letter, LastByte lastByte) throws NotDelivered;

    /** Asked just before the other side has everything it needs to deliver. */
    @FunctionalInterface
    interface LastByte {

        boolean mayLeave();
    }
}
