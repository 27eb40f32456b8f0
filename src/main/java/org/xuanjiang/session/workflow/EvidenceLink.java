package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.session.Evidence;

/** A link under a report, as it is typed. */
record EvidenceLink(
    @Label("名称") @Size(max = 100) String title,
    @Label("网址") @NotBlank @Size(max = Links.LENGTH) @Pattern(regexp = Links.PATTERN, message = Links.MESSAGE) String link) {

    Evidence evidence() {
        return Evidence.ofLink(title, link);
    }
}
