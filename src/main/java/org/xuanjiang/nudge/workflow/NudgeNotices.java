package org.xuanjiang.nudge.workflow;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.TaskNotice;
import org.xuanjiang.engine.TaskNotices;
import org.xuanjiang.nudge.Nudges;
import org.xuanjiang.organization.People;

/** Says above the form of a task who asks for it and why. */
@Component
class NudgeNotices implements TaskNotices {

    private final Nudges nudges;
    private final People people;
    private final Clock clock;

    NudgeNotices(Nudges nudges, People people, Clock clock) {
        this.nudges = nudges;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<TaskNotice> of(String taskId) {
        return nudges.ofTask(taskId).stream()
            .map(nudge -> new TaskNotice(nudge.at().atZone(clock.getZone()).toOffsetDateTime(), people.nameOf(nudge.personId()), "催办：" + nudge.reason()))
            .toList();
    }
}
