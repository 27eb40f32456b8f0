package org.xuanjiang.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tables whose rows an auditor sees: each of their rows is held against the trail, cell by cell. */
final class WatchedTables {

    /** The engine's history. */
    static final Set<String> HISTORY = Set.of("act_hi_procinst", "act_hi_taskinst", "act_hi_actinst", "act_hi_varinst", "act_hi_detail",
        "act_hi_identitylink", "act_hi_op_log", "act_hi_comment", "act_hi_attachment", "act_hi_incident", "act_hi_job_log",
        "act_hi_decinst", "act_hi_dec_in", "act_hi_dec_out");
    /** Our own documents. */
    static final Set<String> DOCUMENTS = Set.of("completion", "completion_contributor", "campaign", "campaign_unit", "campaign_act", "plan",
        "plan_version", "plan_act", "review_issue", "obligation", "grassroots_batch", "lecture_session", "concern", "online_work",
        "session_check", "summary", "summary_version", "summary_issue", "summary_act", "article", "article_version", "article_opinion",
        "article_publication", "plan_state", "lecture_session_state", "grassroots_batch_state", "task_record", "task_change", "urge",
        "hand_over", "account_act", "article_state");
    /** Columns of the history that point to bytes; the bytes count as part of the row. */
    static final List<String> BYTES = List.of("bytearray_id_", "content_id_", "job_exception_stack_id_");

    private WatchedTables() {
    }

    static Set<String> all() {
        var all = new TreeSet<>(HISTORY);
        all.addAll(DOCUMENTS);
        return all;
    }
}
