package org.xuanjiang.session.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.xuanjiang.kernel.Label;

/** How an expert's lecture went. */
record ReportExpertSession(@Label("填报内容") @NotNull @Valid ReportedSession report) {
}
