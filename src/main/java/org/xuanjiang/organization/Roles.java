package org.xuanjiang.organization;

import java.util.List;
import java.util.Map;

/** Ids of the groups; the models use the same as candidate groups. */
public final class Roles {

    public static final String DRAFTER = "drafter";
    public static final String UNIT_LEADER = "unit-leader";
    public static final String REVIEWER = "reviewer";
    public static final String APPROVER = "approver";
    public static final String PUBLICITY = "publicity";
    public static final String SUPERVISOR = "supervisor";
    public static final String AUDITOR = "auditor";
    public static final String SYS_ADMIN = "sys-admin";
    public static final String SEC_ADMIN = "sec-admin";

    /** Those who work on tasks for one unit. */
    public static final List<String> OF_UNITS = List.of(DRAFTER, UNIT_LEADER);
    /** Those who work on tasks for the federation. */
    public static final List<String> OF_FEDERATION = List.of(REVIEWER, APPROVER, PUBLICITY);

    private static final Map<String, String> NAMES = Map.of(
        DRAFTER, "起草人", UNIT_LEADER, "单位负责人", REVIEWER, "审核人", APPROVER, "分管领导", PUBLICITY, "宣传审校",
        SUPERVISOR, "督办人", AUDITOR, "审计人", SYS_ADMIN, "系统管理员", SEC_ADMIN, "安全管理员");

    /** Chinese names of all groups, by id. */
    public static Map<String, String> names() {
        return NAMES;
    }

    private Roles() {
    }
}
