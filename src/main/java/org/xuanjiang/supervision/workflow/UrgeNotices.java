package org.xuanjiang.supervision.workflow;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.engine.TaskNotice;
import org.xuanjiang.engine.TaskNotices;
import org.xuanjiang.organization.People;
import org.xuanjiang.supervision.Urges;

/** Says above the form of an urged task who urges it and why. */
@Component
class UrgeNotices implements TaskNotices {

    private final Urges urges;
    private final People people;
    private final Clock clock;

    UrgeNotices(Urges urges, People people, Clock clock) {
        this.urges = urges;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<TaskNotice> of(String taskId) {
        return urges.ofTask(taskId).stream()
            .map(urge -> new TaskNotice(urge.at().atZone(clock.getZone()).toOffsetDateTime(), people.nameOf(urge.personId()),
                "督办：" + urge.reason()))
            .toList();
    }
}
