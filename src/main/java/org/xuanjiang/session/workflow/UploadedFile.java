package org.xuanjiang.session.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.xuanjiang.kernel.Label;

/** A file under a report, as it is named in the form; the file itself has been uploaded before. */
record UploadedFile(
    @Label("文件") @NotBlank @Size(max = 36) String id,
    @Label("说明") @Size(max = 100) String title) {
}
