package org.xuanjiang.plan;

import java.time.LocalDate;
import java.util.List;

/** One version of a plan as forms show it. */
public record PlanFacts(String unitName, int versionNo, String kindName, String goal, String team, String measures,
                        int sessionCount, List<SessionFacts> sessions) {

    /** One line of it. */
    public record SessionFacts(String trackName, int batch, String topic, String lecturer, String place, LocalDate dateFrom,
                               LocalDate dateTo, String audienceName, int expected, int count) {

        static SessionFacts of(PlannedSession line) {
            return new SessionFacts(line.track().label(), line.batch(), line.topic(), line.lecturer(), line.place(),
                line.dateFrom(), line.dateTo(), line.audience().label(), line.expected(), line.count());
        }
    }

    static PlanFacts of(PlanVersion version, String unitName) {
        var content = version.content();
        return new PlanFacts(unitName, version.no(), version.kind().label(), content.goal(), content.team(), content.measures(),
            content.sessionCount(), content.sessions().stream().map(SessionFacts::of).toList());
    }
}
