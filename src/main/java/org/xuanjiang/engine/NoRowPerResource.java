package org.xuanjiang.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Writes no authorization row per open task: with the default the task list becomes quadratic. Who may see a task follows
 * from a handful of grants per process definition and the tenant; who may take it is decided by the {@link Gate}.
 */
class NoRowPerResource extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    /** People read their own account, and change nothing about it past our own pages. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)};
    }

    /** Their lists are made for them: an edited filter is a query that somebody else wrote. */
    @Override
    public AuthorizationEntity[] newFilter(Filter filter) {
        return filter.getOwner() == null ? NONE : new AuthorizationEntity[] {
            createGrantAuthorization(filter.getOwner(), null, Resources.FILTER, filter.getId(), Permissions.READ)};
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        return NONE;
    }
}
