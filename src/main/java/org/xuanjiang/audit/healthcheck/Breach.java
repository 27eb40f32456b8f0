package org.xuanjiang.audit.healthcheck;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One finding.
 *
 * @param no       in its run; where the next page begins, after this one
 * @param subject  theme, title or name of the task
 * @param unitId   {@code null} when it concerns the campaign as a whole
 * @param persons  accounts
 * @param instance process instance of the case, or {@code null} when it is not known
 */
record Breach(int no, String rule, OffsetDateTime at, String subject, String unitId, List<String> persons, String detail, String instance) {
}
