package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Concern;

/** A concern as it is typed. */
record ConcernRow(
    @Label("职工关切") @NotBlank @Size(max = 1000) String question,
    @Label("承办人或者部门") @NotBlank @Size(max = 100) String owner,
    @Label("回应期限") @NotNull LocalDate dueOn) {

    Concern.Raised raised() {
        return new Concern.Raised(question, owner, dueOn);
    }
}
