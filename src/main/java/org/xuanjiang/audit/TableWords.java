package org.xuanjiang.audit;

import java.util.Map;

/** What the rows of each watched table are, as an auditor says it. */
final class TableWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
        Map.entry("act_hi_procinst", "流程实例历史"), Map.entry("act_hi_taskinst", "任务历史"), Map.entry("act_hi_actinst", "环节历史"),
        Map.entry("act_hi_varinst", "变量历史"), Map.entry("act_hi_detail", "变量变化历史"), Map.entry("act_hi_identitylink", "任务人员历史"),
        Map.entry("act_hi_op_log", "操作日志"), Map.entry("act_hi_comment", "流程评论"), Map.entry("act_hi_attachment", "流程附件"),
        Map.entry("act_hi_incident", "流程故障历史"), Map.entry("act_hi_job_log", "作业历史"), Map.entry("act_hi_decinst", "裁决历史"),
        Map.entry("act_hi_dec_in", "裁决输入"), Map.entry("act_hi_dec_out", "裁决输出"),
        Map.entry("act_id_user", "账号"), Map.entry("act_id_group", "角色"), Map.entry("act_id_membership", "角色成员"), Map.entry("act_id_info", "账号附加信息"),
        Map.entry("act_id_tenant", "单位"), Map.entry("act_id_tenant_member", "单位成员"), Map.entry("act_ru_authorization", "授权"),
        Map.entry("completion", "任务提交记录"), Map.entry("completion_contributor", "参与填写人"),
        Map.entry("campaign", "宣讲活动"), Map.entry("campaign_unit", "参加单位"), Map.entry("campaign_act", "活动办理记录"),
        Map.entry("plan", "宣讲方案"), Map.entry("plan_version", "方案文本"), Map.entry("plan_act", "方案办理记录"), Map.entry("plan_state", "方案状态"),
        Map.entry("review_issue", "审核意见"), Map.entry("obligation", "承诺场次"),
        Map.entry("grassroots_batch", "基层宣讲批次"), Map.entry("grassroots_batch_state", "基层宣讲批次状态"),
        Map.entry("lecture_session", "宣讲场次"), Map.entry("lecture_session_state", "宣讲场次状态"), Map.entry("concern", "职工关切"),
        Map.entry("online_work", "网上宣讲"), Map.entry("session_check", "核实抽查"), Map.entry("evidence_file", "佐证和课件文件"),
        Map.entry("summary", "经验总结"), Map.entry("summary_version", "总结文本"), Map.entry("summary_issue", "总结审阅意见"), Map.entry("summary_act", "总结办理记录"),
        Map.entry("article", "宣传稿件"), Map.entry("article_version", "稿件文本"), Map.entry("article_opinion", "稿件审核意见"),
        Map.entry("article_publication", "稿件发布"), Map.entry("article_state", "稿件状态"),
        Map.entry("task_record", "任务记录"), Map.entry("task_change", "任务变动"), Map.entry("task_opening", "表单打开记录"),
        Map.entry("form_effort", "填报负担记录"), Map.entry("deputyship", "代理安排"), Map.entry("deputy_act", "代理办理记录"), Map.entry("task_pass", "转办交接"),
        Map.entry("counsel", "会签和意见"),
        Map.entry("urge", "督办"), Map.entry("nudge", "催办"), Map.entry("hand_over", "移交"), Map.entry("phrase_list", "常用语"), Map.entry("lecturer", "宣讲员"), Map.entry("courseware", "课件"),
        Map.entry("courseware_act", "课件办理记录"),
        Map.entry("carbon_copy", "抄送"), Map.entry("carbon_copy_receipt", "抄送阅读"), Map.entry("account", "账号状态"), Map.entry("account_act", "账号办理记录"),
        Map.entry("trail_verification", "核验记录"), Map.entry("health_check_run", "体检记录"), Map.entry("reminder", "到期提醒"),
        Map.entry("calendar_change", "工作日历登记"), Map.entry("calendar_day", "工作日历"), Map.entry("deadline_move", "期限调整"),
        Map.entry("dossier", "档案"));

    private TableWords() {
    }

    /**
     * Puts the word before a row, whose name in the database stays for those who look there.
     *
     * @param row as in {@link TouchedRow#text()}; a table without a word stays as it is
     */
    static String of(String row) {
        var word = WORDS.get(row.split(" ", 2)[0]);
        return word == null ? row : word + "（" + row + "）";
    }
}
