package org.xuanjiang.session.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Recording;

/** How a model worker's lecture went. */
record ReportModelWorkerSession(
    @Label("填报内容") @NotNull @Valid ReportedSession report,
    @Label("云课堂") @Valid RecordedSession recording) {

    /** @return {@code null} when nothing was recorded */
    Recording recorded() {
        return recording == null || !Boolean.TRUE.equals(recording.made()) ? null : recording.recording();
    }
}
