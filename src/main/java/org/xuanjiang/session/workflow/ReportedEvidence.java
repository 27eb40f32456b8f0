package org.xuanjiang.session.workflow;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.TaskContext;
import org.xuanjiang.evidence.EvidenceFiles;
import org.xuanjiang.evidence.FileFacts;
import org.xuanjiang.session.Evidence;

/** What a submitted report names as evidence: links as they were typed, and uploaded files, which from then on belong to it. */
@Component
class ReportedEvidence {

    private final EvidenceFiles files;

    ReportedEvidence(EvidenceFiles files) {
        this.files = files;
    }

    /** @throws org.xuanjiang.kernel.InvalidSubmission when a file is not there, or not this unit's */
    List<Evidence> of(ReportedSession report, TaskContext task) {
        if (!report.held()) {
            return List.of();
        }
        var links = report.links() == null ? Stream.<Evidence>empty() : report.links().stream().map(EvidenceLink::evidence);
        return Stream.concat(links, files(report, task).stream()).toList();
    }

    private List<Evidence> files(ReportedSession report, TaskContext task) {
        var named = report.files() == null ? List.<UploadedFile>of() : report.files();
        var attached = files.attach(named.stream().map(UploadedFile::id).toList(), SessionVariables.sessionId(task), task.unitId(), "report.files");
        return IntStream.range(0, named.size())
            .mapToObj(at -> Evidence.ofFile(named.get(at).title(), FileFacts.of(attached.get(at)))).toList();
    }
}
