package org.xuanjiang.kernel;

/** Text that somebody typed outside a form, checked the same way everywhere. */
public final class TypedText {

    private TypedText() {
    }

    /**
     * The text without blanks around it.
     *
     * @param field as the client names it
     * @param label as the person knows it
     * @throws InvalidSubmission when it is missing or too long, or cannot be stored
     */
    public static String required(String field, String label, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw InvalidSubmission.at(field, "请填写" + label + "。");
        }
        if (text.strip().length() > longest) {
            throw InvalidSubmission.at(field, label + "不能超过 " + longest + " 个字。");
        }
        if (!isStorable(text)) {
            throw InvalidSubmission.at(field, label + "中有无法保存的字符，请重新填写。");
        }
        return text.strip();
    }

    /** The same for a text that may be left out: {@code null} then. */
    public static String optional(String field, String label, String text, int longest) {
        return text == null || text.isBlank() ? null : required(field, label, text, longest);
    }

    /** Whether every database keeps the text as it is. */
    public static boolean isStorable(String text) {
        return text.codePoints().noneMatch(TypedText::unstorable);
    }

    /** PostgreSQL keeps no NUL and no half of a character. */
    private static boolean unstorable(int character) {
        var control = Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
        return control || Character.getType(character) == Character.SURROGATE;
    }
}
