package org.xuanjiang.organization.workflow;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Roles;

/**
 * A handful of grants per group, none per task: the tenant narrows them to the person's unit, and the gate decides who may
 * take what.
 */
@Component
class Grants {

    private static final List<String> UNIT_PROCESSES = List.of("lecture-plan", "plan-review", "track-expert", "track-leader",
        "track-model-worker", "track-grassroots", "track-online", "publicity-review");
    private static final List<String> ALL_PROCESSES = List.of("campaign", "lecture-plan", "plan-review", "track-expert",
        "track-leader", "track-model-worker", "track-grassroots", "track-online", "session-check", "publicity-review");

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void ensure() {
        for (var group : List.of(Roles.DRAFTER, Roles.UNIT_LEADER)) {
            grant(group, Resources.APPLICATION, "tasklist", ACCESS);
            UNIT_PROCESSES.forEach(process -> grant(group, Resources.PROCESS_DEFINITION, process, READ, READ_TASK, TASK_WORK));
        }
        for (var group : List.of(Roles.REVIEWER, Roles.APPROVER, Roles.PUBLICITY)) {
            grant(group, Resources.APPLICATION, "tasklist", ACCESS);
            ALL_PROCESSES.forEach(process -> grant(group, Resources.PROCESS_DEFINITION, process, READ, READ_TASK, TASK_WORK));
        }
        for (var group : List.of(Roles.SUPERVISOR, Roles.AUDITOR)) {
            grant(group, Resources.APPLICATION, "cockpit", ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
            grant(group, Resources.DECISION_DEFINITION, "*", READ, READ_HISTORY);
            grant(group, Resources.DEPLOYMENT, "*", READ);
        }
        grant(Roles.SYS_ADMIN, Resources.APPLICATION, "admin", ACCESS);
        grant(Roles.SYS_ADMIN, Resources.USER, "*", ALL);
        grant(Roles.SYS_ADMIN, Resources.TENANT, "*", ALL);
        grant(Roles.SYS_ADMIN, Resources.TENANT_MEMBERSHIP, "*", ALL);
        grant(Roles.SYS_ADMIN, Resources.GROUP, "*", READ);
        grant(Roles.SEC_ADMIN, Resources.APPLICATION, "admin", ACCESS);
        grant(Roles.SEC_ADMIN, Resources.USER, "*", READ);
        grant(Roles.SEC_ADMIN, Resources.GROUP, "*", ALL);
        grant(Roles.SEC_ADMIN, Resources.GROUP_MEMBERSHIP, "*", ALL);
        grant(Roles.SEC_ADMIN, Resources.AUTHORIZATION, "*", ALL);
    }

    void person(String personId, Resource resource, String resourceId, Permission... permissions) {
        if (authorizations.createAuthorizationQuery().userIdIn(personId).resourceType(resource).resourceId(resourceId).count() == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(personId);
            save(grant, resource, resourceId, permissions);
        }
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        if (authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(resource).resourceId(resourceId).count() == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, resourceId, permissions);
        }
    }

    private void save(Authorization grant, Resource resource, String resourceId, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
