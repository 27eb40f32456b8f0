package org.xuanjiang.engine;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validation;

/** Lets tests outside this package ask what the program itself uses. */
public final class FormContract {

    private static final SubmissionRules RULES = new SubmissionRules();
    private static final SubmissionReader READER = new SubmissionReader(Validation.buildDefaultValidatorFactory().getValidator());

    private FormContract() {
    }

    public static JsonNode rules(Class<? extends Record> submission) {
        return RULES.of(submission);
    }

    public static <S extends Record> S read(String document, Class<S> submission) {
        return READER.read(document, submission);
    }
}
