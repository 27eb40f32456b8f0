package org.xuanjiang.versions;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Whether the cases on an older version could go over to the newest. Nothing has been moved.
 *
 * @param tried     cases that were tried, the oldest; the others of {@code from} were not
 * @param could     how many of them could go over
 * @param reasons   why the others could not, what hinders most first
 * @param heldBack  those others, the oldest first, not all where they are many
 * @param stepsGone steps for people in the older version that the newest has no equal for, whether or not a case stands there
 */
public record Trial(ProcessVersion from, ProcessVersion to, int tried, int could, List<Reason> reasons, List<HeldBack> heldBack,
                    List<String> stepsGone) {

    /** As many as one run takes: each is a transaction of its own. */
    public static final int MOST_TRIED = 200;
    /** As many as the page lists. */
    public static final int MOST_LISTED = 50;

    /** @param cases how many it holds back; a case may be held back by several */
    public record Reason(String text, int cases) {
    }

    public record HeldBack(String caseId, String unitName, OffsetDateTime started, List<String> reasons) {
    }

    public static Trial of(ProcessVersion from, ProcessVersion to, List<Rehearsed> cases, List<String> stepsGone) {
        var others = cases.stream().filter(tried -> !tried.could()).toList();
        return new Trial(from, to, cases.size(), cases.size() - others.size(), reasons(others),
            others.stream().limit(MOST_LISTED).map(Trial::heldBack).toList(), stepsGone);
    }

    private static List<Reason> reasons(List<Rehearsed> others) {
        var counts = new LinkedHashMap<String, Integer>();
        others.forEach(one -> one.hindrances().forEach(hindrance -> counts.merge(hindrance.text(), 1, Integer::sum)));
        return counts.entrySet().stream().map(count -> new Reason(count.getKey(), count.getValue()))
            .sorted(Comparator.comparingInt(Reason::cases).reversed()).toList();
    }

    private static HeldBack heldBack(Rehearsed one) {
        return new HeldBack(one.caseId(), one.unitName(), one.started(), one.hindrances().stream().map(Hindrance::text).toList());
    }
}
