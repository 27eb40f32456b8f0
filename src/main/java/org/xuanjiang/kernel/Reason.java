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
        if (reason == null || reason.isBlank()) {
            throw InvalidSubmission.at("reason", "请填写理由。");
        }
        if (reason.strip().length() > LONGEST) {
            throw InvalidSubmission.at("reason", "理由不能超过 " + LONGEST + " 个字。");
        }
        if (!isStorable(reason)) {
            throw InvalidSubmission.at("reason", "理由中有无法保存的字符，请重新填写。");
        }
        return reason.strip();
    }

    /** Whether every database keeps the text as it is. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(Reason::unstorable);
    }

    /** PostgreSQL keeps no NUL and no half of a character. */
    private static boolean unstorable(int character) {
        var control = Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        return control || Character.getType(character) == Character.SURROGATE;
    }
}
