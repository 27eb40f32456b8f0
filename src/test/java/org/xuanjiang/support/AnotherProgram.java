package org.xuanjiang.support;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For tests that start a program and end it: the engine's web applications keep their one program in static fields, and a program
 * that ends leaves those of the other tests without any.
 */
public final class AnotherProgram implements BeforeAllCallback, AfterAllCallback {

    private CockpitRuntimeDelegate cockpit;
    private AdminRuntimeDelegate admin;
    private TasklistRuntimeDelegate tasklist;
    private WelcomeRuntimeDelegate welcome;

    @Override
    public void beforeAll(ExtensionContext test) {
        cockpit = Cockpit.getRuntimeDelegate();
        admin = Admin.getRuntimeDelegate();
        tasklist = Tasklist.getRuntimeDelegate();
        welcome = Welcome.getRuntimeDelegate();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Admin.setAdminRuntimeDelegate(admin);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Welcome.setRuntimeDelegate(welcome);
    }
}
