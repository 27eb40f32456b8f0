package org.xuanjiang.organization;

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

    private Roles() {
    }
}
