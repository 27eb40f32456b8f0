package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.Label;

/** The reply to one concern. */
record ReplyConcern(
    @Label("回应内容") @NotBlank @Size(max = 2000) String reply,
    @Label("采取的措施") @Size(max = 2000) String measures,
    @Label(value = "问题是否已经解决", hint = "还需时间的选“否”，并在措施中写明后续安排") @NotNull Boolean settled) {
}
