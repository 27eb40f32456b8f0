package org.xuanjiang.delegation.workflow;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.delegation.TaskPasses;
import org.xuanjiang.engine.TaskNotice;
import org.xuanjiang.engine.TaskNotices;
import org.xuanjiang.organization.People;

/** Says above the form of a task that was passed on from whom it came, and why. */
@Component
class PassNotices implements TaskNotices {

    private final TaskPasses passes;
    private final People people;
    private final Clock clock;

    PassNotices(TaskPasses passes, People people, Clock clock) {
        this.passes = passes;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<TaskNotice> of(String taskId) {
        return passes.ofTask(taskId).stream()
            .map(pass -> new TaskNotice(pass.at().atZone(clock.getZone()).toOffsetDateTime(), people.nameOf(pass.personId()), said(pass)))
            .toList();
    }

    private String said(TaskPasses.Pass pass) {
        return pass.kind().label() + "：本事项由" + people.nameOf(pass.fromPerson())
            + (pass.toPerson() == null ? "放回待办，重新认领。" : "转" + people.nameOf(pass.toPerson()) + "办理。") + "理由：" + pass.reason();
    }
}
