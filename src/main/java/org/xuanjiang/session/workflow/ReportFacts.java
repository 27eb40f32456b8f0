package org.xuanjiang.session.workflow;

import java.time.LocalDate;
import java.util.List;
import org.xuanjiang.session.Attendance;
import org.xuanjiang.session.Evidence;
import org.xuanjiang.session.Recording;
import org.xuanjiang.session.SessionReport;

/**
 * A report as its checker sees it.
 *
 * @param attended number with how it came about, in words
 */
record ReportFacts(LocalDate heldOn, String lecturer, String place, String attended, String highlights,
                   List<Evidence> evidence, Recording recording, String reportedBy) {

    static ReportFacts of(SessionReport report, String reportedBy) {
        return new ReportFacts(report.heldOn(), report.lecturer(), report.place(), inWords(report.attendance()),
            report.highlights(), report.evidence(), report.recording(), reportedBy);
    }

    private static String inWords(Attendance attendance) {
        if (attendance == null) {
            return "未统计";
        }
        return attendance.people() + " 人（" + (attendance.counted() ? "清点" : "估计") + "）";
    }
}
