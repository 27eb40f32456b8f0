package org.xuanjiang.organization.workflow;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.Roles;

/**
 * A handful of grants per group, none per task: the tenant narrows them to the person's unit, and the gate decides who may
 * take what. No group may write grants, so at every start those in the engine are made equal to these.
 */
@Component
class Grants {

    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
    private static final List<String> UNIT_PROCESSES = List.of("lecture-plan", "plan-review", "track-expert", "track-leader",
        "track-model-worker", "track-grassroots", "track-online", "publicity-review");
    private static final List<String> ALL_PROCESSES = List.of("campaign", "lecture-plan", "plan-review", "track-expert",
        "track-leader", "track-model-worker", "track-grassroots", "track-online", "session-check", "publicity-review");
    private static final Map<Grant, Set<Permission>> OF_GROUPS = ofGroups();

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Groups and persons have what is listed here and nothing else, whatever an administrator once added. */
    void reconcile() {
        var missing = new LinkedHashMap<>(OF_GROUPS);
        for (var found : authorizations.createAuthorizationQuery().list()) {
            var due = found.getGroupId() == null ? ofPerson(found) : missing.remove(Grant.of(found));
            if (due == null && !isOfTheEngine(found)) {
                LOG.warn("grant removed: {} on resource {} {}", holder(found), found.getResourceType(), found.getResourceId());
                authorizations.deleteAuthorization(found.getId());
            } else if (due != null && !allowsExactly(found, due)) {
                found.setPermissions(due.toArray(Permission[]::new));
                authorizations.saveAuthorization(found);
            }
        }
        missing.forEach((grant, permissions) -> save(grant, permissions));
    }

    private static Map<Grant, Set<Permission>> ofGroups() {
        var grants = new LinkedHashMap<Grant, Set<Permission>>();
        for (var group : Roles.OF_UNITS) {
            grant(grants, group, Resources.APPLICATION, "tasklist", ACCESS);
            UNIT_PROCESSES.forEach(process -> grant(grants, group, Resources.PROCESS_DEFINITION, process, READ, READ_TASK, TASK_WORK));
        }
        for (var group : Roles.OF_FEDERATION) {
            grant(grants, group, Resources.APPLICATION, "tasklist", ACCESS);
            ALL_PROCESSES.forEach(process -> grant(grants, group, Resources.PROCESS_DEFINITION, process, READ, READ_TASK, TASK_WORK));
        }
        for (var group : List.of(Roles.SUPERVISOR, Roles.AUDITOR)) {
            grant(grants, group, Resources.APPLICATION, "cockpit", ACCESS);
            grant(grants, group, Resources.PROCESS_DEFINITION, "*", READ, READ_INSTANCE, READ_TASK, READ_HISTORY);
            grant(grants, group, Resources.DECISION_DEFINITION, "*", READ, READ_HISTORY);
            grant(grants, group, Resources.DEPLOYMENT, "*", READ);
        }
        for (var group : List.of(Roles.SYS_ADMIN, Roles.SEC_ADMIN)) {
            grant(grants, group, Resources.APPLICATION, "admin", ACCESS);
            grant(grants, group, Resources.TENANT, "*", READ);
        }
        // Deputies meet tasks of roles that are not theirs: the Tasklist names the role above the form.
        Roles.names().keySet().forEach(group -> grant(grants, group, Resources.GROUP, "*", READ));
        // The Tasklist names whoever holds a task to all who see it; the fence lets nobody ask for persons.
        Stream.concat(Roles.OF_UNITS.stream(), Roles.OF_FEDERATION.stream()).forEach(group -> grant(grants, group, Resources.USER, "*", READ));
        // Nobody deletes persons: what they did would be left without a name. They are disabled instead.
        grant(grants, Roles.SYS_ADMIN, Resources.USER, "*", READ, CREATE, UPDATE);
        grant(grants, Roles.SEC_ADMIN, Resources.USER, "*", READ);
        grant(grants, Roles.SEC_ADMIN, Resources.GROUP_MEMBERSHIP, "*", CREATE, DELETE);
        grant(grants, Roles.SEC_ADMIN, Resources.TENANT_MEMBERSHIP, "*", CREATE, DELETE);
        return grants;
    }

    private static void grant(Map<Grant, Set<Permission>> grants, String group, Resource resource, String resourceId,
                              Permission... permissions) {
        grants.put(new Grant(group, resource.resourceType(), resourceId), Set.of(permissions));
    }

    /** A person reads the own account and the own lists. */
    private static Set<Permission> ofPerson(Authorization found) {
        var forOne = found.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT;
        var own = found.getResourceType() == Resources.USER.resourceType() && found.getResourceId().equals(found.getUserId());
        return forOne && (own || found.getResourceType() == Resources.FILTER.resourceType()) ? Set.of(READ) : null;
    }

    /** Rows that the engine writes by itself: members read their group and their unit. */
    private static boolean isOfTheEngine(Authorization found) {
        return found.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT && allowsExactly(found, Set.of(READ)) && (found.getResourceType() == Resources.GROUP.resourceType()
            || found.getResourceType() == Resources.TENANT.resourceType());
    }

    private static boolean allowsExactly(Authorization found, Set<Permission> due) {
        var bits = due.stream().mapToInt(Permission::getValue).reduce(0, (one, other) -> one | other);
        return ((AuthorizationEntity) found).getPermissions() == bits;
    }

    private static String holder(Authorization found) {
        return found.getGroupId() == null ? found.getUserId() : found.getGroupId();
    }

    private void save(Grant grant, Set<Permission> permissions) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResourceType(grant.resourceType());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(permissions.toArray(Permission[]::new));
        authorizations.saveAuthorization(authorization);
    }

    private record Grant(String group, int resourceType, String resourceId) {

        static Grant of(Authorization found) {
            return new Grant(found.getGroupId(), found.getResourceType(), found.getResourceId());
        }
    }
}
