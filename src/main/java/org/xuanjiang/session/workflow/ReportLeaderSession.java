package org.xuanjiang.session.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Concern;

/** How a leader's lecture went, and what the workers asked. */
record ReportLeaderSession(
    @Label("填报内容") @NotNull @Valid ReportedSession report,
    @Label(value = "职工关切", hint = "现场没有提出的可以不填；登记的每一条都由单位负责人回应") @Size(max = 50)
    List<@NotNull @Valid ConcernRow> concerns) {

    List<Concern.Raised> raised() {
        return concerns == null ? List.of() : concerns.stream().map(ConcernRow::raised).toList();
    }
}
