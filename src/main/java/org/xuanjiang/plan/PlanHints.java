package org.xuanjiang.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.xuanjiang.campaign.Campaign;
import org.xuanjiang.kernel.Labelled;

/** What a judge might overlook. Hints never forbid anything: a unit may have its reasons. */
final class PlanHints {

    private PlanHints() {
    }

    static List<String> of(PlanContent content, Campaign campaign) {
        var hints = new ArrayList<String>();
        var missing = campaign.tracks().stream().filter(track -> !content.tracks().contains(track)).map(Labelled::label)
            .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            hints.add("方案未安排：" + missing + "。");
        }
        hints.addAll(lecturersInTwoPlaces(content));
        return hints;
    }

    /** Only lines fixed to one day can clash; a period leaves room. */
    private static List<String> lecturersInTwoPlaces(PlanContent content) {
        var hints = new ArrayList<String>();
        var placeOf = new HashMap<List<Object>, String>();
        for (var line : content.sessions()) {
            if (line.dateFrom().equals(line.dateTo())) {
                var earlier = placeOf.putIfAbsent(List.of(line.lecturer(), line.dateFrom()), line.place());
                if (earlier != null && !earlier.equals(line.place())) {
                    hints.add("“" + line.lecturer() + "”同一天安排在“" + earlier + "”和“" + line.place() + "”两处。");
                }
            }
        }
        return hints;
    }
}
