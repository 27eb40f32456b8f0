package org.xuanjiang.history;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case as a list shows it.
 *
 * @param unitName  {@code null} for a campaign
 * @param changedAt when the plan, campaign or article itself last changed
 */
public record CaseRow(CaseKind kind, String kindName, String id, String title, String number, String unitName, String statusName,
                      boolean running, OffsetDateTime changedAt) {

    /** @param next where the next page begins; {@code null} on the last one */
    public record Page(List<CaseRow> cases, CaseQuery.Place next) {
    }
}
