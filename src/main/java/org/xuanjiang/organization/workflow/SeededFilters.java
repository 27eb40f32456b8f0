package org.xuanjiang.organization.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists on the left of the Tasklist. Each person has own ones: a shared filter would need {@code ${currentUser()}}, and
 * expressions in queries are switched off because they are a way to run code.
 */
@Component
class SeededFilters {

    /** Set on a task by the deadline watch, see {@code engine.DeadlineWatch}. */
    static final int DUE_SOON = 60;

    private final FilterService filters;
    private final TaskService tasks;

    SeededFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void ensureFor(String personId) {
        var mineOrOffered = tasks.createTaskQuery().or().taskAssignee(personId).taskCandidateUser(personId).endOr();
        ensure(personId, "待我办理", 0, "我已认领和可以认领的事项", mineOrOffered.orderByDueDate().asc());
        ensure(personId, "本单位待办", 10, "本单位全部待办事项，含他人已认领的", tasks.createTaskQuery().orderByDueDate().asc());
        ensure(personId, "即将到期", 20, "临近办理期限或已经超期的事项",
            tasks.createTaskQuery().taskMinPriority(DUE_SOON).orderByDueDate().asc());
    }

    private void ensure(String personId, String name, int priority, String description, TaskQuery query) {
        if (filters.createFilterQuery().filterOwner(personId).filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter().setName(name).setOwner(personId).setQuery(query).setProperties(Map.of(
            "description", description, "priority", priority, "refresh", true, "showUndefinedVariable", false,
            "variables", List.of(), "color", "#b3261e"));
        filters.saveFilter(filter);
    }
}
