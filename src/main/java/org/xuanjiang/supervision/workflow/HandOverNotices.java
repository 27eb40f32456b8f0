package org.xuanjiang.supervision.workflow;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.TaskNotice;
import org.xuanjiang.engine.TaskNotices;
import org.xuanjiang.organization.People;
import org.xuanjiang.supervision.HandOvers;

/** Says above the form of a task that was handed over from whom it came, and why. */
@Component
class HandOverNotices implements TaskNotices {

    private final HandOvers handOvers;
    private final People people;
    private final Clock clock;

    HandOverNotices(HandOvers handOvers, People people, Clock clock) {
        this.handOvers = handOvers;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<TaskNotice> of(String taskId) {
        return handOvers.ofTask(taskId).stream()
            .map(handOver -> new TaskNotice(handOver.at().atZone(clock.getZone()).toOffsetDateTime(), people.nameOf(handOver.personId()),
                said(handOver)))
            .toList();
    }

    private String said(HandOvers.HandOver handOver) {
        var from = people.nameOf(handOver.fromPerson());
        return handOver.toPerson() == null
            ? "移交：由" + from + "办理的本事项已放回待办，重新认领。理由：" + handOver.reason()
            : "移交：本事项由" + from + "移交" + people.nameOf(handOver.toPerson()) + "办理。理由：" + handOver.reason();
    }
}
