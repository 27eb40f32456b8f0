package org.xuanjiang.kernel;

/** Why something is done outside a task; whoever reads the history later needs it. */
public record Reason(String reason) {

    private static final int LONGEST = 500;

    /**
     * The reason without blanks around it.
     *
     * @throws InvalidSubmission when it is missing or longer than 500 characters, or cannot be stored
     */
    public String text() {
        return TypedText.required("reason", "理由", reason, LONGEST);
    }
}
