package org.xuanjiang.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Everything a form needs.
 *
 * @param notices      what others have to say about the task, oldest first
 * @param editable     whether the reader has claimed the task
 * @param submission   the draft, else the values the form starts with, else {@code null}
 * @param draftSavedAt {@code null} when there is no draft
 * @param offered      what former holders had typed, newest first; only for who may edit
 * @param rules        JSON Schema of the submission
 */
record OpenedForm(OpenedTask task, List<TaskNotice> notices, boolean editable, Object view, Object submission, OffsetDateTime draftSavedAt,
                  List<OfferedDraft> offered, JsonNode rules) {
}
