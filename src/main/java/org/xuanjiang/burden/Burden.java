package org.xuanjiang.burden;

import java.time.YearMonth;
import java.util.List;

/**
 * What the forms of one month cost the units' drafters and leaders. Units stand in the order of the list of units, forms in that of
 * their names: it is the federation's own demands that are looked at.
 *
 * @param months the months up to this one, oldest first
 */
public record Burden(YearMonth month, List<UnitLine> units, List<FormLine> forms, List<MonthSum> months) {

    /** @param minutes median between opening a form and completing it; {@code null} when nobody had opened one */
    public record UnitLine(String unitName, int completed, int typed, int kept, Integer minutes) {
    }

    /** @param minutes median between opening the form and completing it; {@code null} when nobody had opened it */
    public record FormLine(String formName, int completed, int typed, int kept, Integer minutes) {
    }

    public record MonthSum(YearMonth month, int completed, int typed, int kept) {
    }
}
