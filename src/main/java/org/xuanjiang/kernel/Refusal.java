package org.xuanjiang.kernel;

/**
 * A rule says no. Subclasses are named after the rule; the message is Chinese and tells the person what to do.
 * A refusal changes nothing: the transaction that meets it is rolled back.
 */
public abstract class Refusal extends RuntimeException {

    /** How the refusal is answered over HTTP. */
    public enum Kind {
        /** What was typed breaks a rule: 400. */
        INVALID,
        /** This person may not do this: 403. */
        FORBIDDEN,
        /** There is no such thing, or it is not yours: 404. */
        NOT_FOUND,
        /** The thing is not, or no longer, in a state that allows it: 409. */
        CONFLICT
    }

    private final Kind kind;

    protected Refusal(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
