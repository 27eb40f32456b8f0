package org.xuanjiang.audit;

import java.time.LocalDate;
import org.xuanjiang.kernel.InvalidSubmission;

/**
 * Which occurrences are asked for; whatever is {@code null} does not narrow.
 *
 * @param person part of a name, or an account
 * @param after  cursor of the last line of the page before
 */
public record OccurrenceQuery(OccurrenceKind kind, String person, LocalDate from, LocalDate to, String after) {

    /** @throws InvalidSubmission when the person's name cannot be one */
    public OccurrenceQuery {
        person = person == null || person.isBlank() ? null : person.strip();
        if (person != null && person.chars().anyMatch(Character::isISOControl)) {
            throw InvalidSubmission.at("person", "姓名或账号中有不能识别的字符，请重新输入。");
        }
    }
}
