package org.xuanjiang.administration;

/** What a system administrator may do to an account. */
public enum AccountAct { DISABLE, ENABLE, SET_TEMPORARY_PASSWORD, RELEASE_SUSPENSION, RESET_SECOND_FACTOR }
