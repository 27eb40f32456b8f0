package org.xuanjiang.history;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanjiang.calendar.WorkCalendar;

/** Writes the timeline of a case from everything that was kept about it: a fixed number of statements, each by a key of the case. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private final List<Chronicler> chroniclers;
    private final LeftOverTasks leftOver;
    private final TaskTraces tasks;
    private final Actors actors;
    private final WorkCalendar calendar;
    private final Clock clock;

    Timelines(List<Chronicler> chroniclers, LeftOverTasks leftOver, TaskTraces tasks, Actors actors, WorkCalendar calendar, Clock clock) {
        this.chroniclers = chroniclers;
        this.leftOver = leftOver;
        this.tasks = tasks;
        this.actors = actors;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Timeline of(Case about) {
        var chronicle = new Chronicle(actors, calendar, clock.getZone(), tasks.of(about.businessKeys()));
        chroniclers.forEach(chronicler -> chronicler.tell(about, chronicle));
        leftOver.tell(chronicle);
        return chronicle.finish(clock.instant());
    }
}
