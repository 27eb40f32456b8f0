package org.xuanjiang.engine;

import java.time.OffsetDateTime;

/**
 * Something to be read before the form of a task.
 *
 * @param at         when it was said
 * @param personName who says it
 * @param text       Chinese, whole sentences
 */
public record TaskNotice(OffsetDateTime at, String personName, String text) {
}
