package org.xuanjiang.session.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.xuanjiang.evidence.FileFacts;
import org.xuanjiang.session.Attendance;
import org.xuanjiang.session.Evidence;
import org.xuanjiang.session.LectureSession;
import org.xuanjiang.session.Recording;

/**
 * A report as its checker sees it.
 *
 * @param attended number with how it came about, in words
 * @param belated  that and how long after the session it was written down; {@code null} when it was in time
 */
record ReportFacts(LocalDate heldOn, String lecturer, String place, String attended, String highlights,
                   List<Evidence> links, List<NamedFile> files, Recording recording, String reportedBy, Instant reportedAt, String belated) {

    static ReportFacts of(LectureSession session, String reportedBy, String belated) {
        var report = session.report();
        return new ReportFacts(report.heldOn(), report.lecturer(), report.place(), inWords(report.attendance()), report.highlights(),
            report.evidence().stream().filter(one -> one.link() != null).toList(),
            report.evidence().stream().filter(one -> one.file() != null).map(NamedFile::of).toList(),
            report.recording(), reportedBy, session.reportedAt(), belated);
    }

    /** @param title what the unit wrote under it */
    record NamedFile(String id, String name, String typeName, long size, String sha256, boolean picture, String title) {

        static NamedFile of(Evidence evidence) {
            FileFacts file = Objects.requireNonNull(evidence.file());
            return new NamedFile(file.id(), file.name(), file.typeName(), file.size(), file.sha256(), file.picture(), evidence.title());
        }
    }

    private static String inWords(Attendance attendance) {
        if (attendance == null) {
            return "未统计";
        }
        return attendance.people() + " 人（" + (attendance.counted() ? "清点" : "估计") + "）";
    }
}
