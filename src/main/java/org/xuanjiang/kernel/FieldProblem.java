package org.xuanjiang.kernel;

/**
 * One field of a submission that breaks a rule.
 *
 * @param field   path as in JSON, for example {@code sessions[2].topic}; empty when the whole document is meant
 * @param message Chinese, names the field and says what to do
 */
public record FieldProblem(String field, String message) {
}
