package org.xuanjiang.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanjiang.organization.People;

/** Says above the form of a task that its deadline has moved with the calendar, from when to when and by which document. */
@Component
class MovedDeadlines implements TaskNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final DeadlineMoves moves;
    private final People people;
    private final Clock clock;

    MovedDeadlines(DeadlineMoves moves, People people, Clock clock) {
        this.moves = moves;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<TaskNotice> of(String taskId) {
        return moves.ofTask(taskId).stream()
            .map(move -> new TaskNotice(here(move.at()), people.nameOf(move.personId()), "工作日历已按" + move.documentNumber() + "调整，本项期限由"
                + DAY.format(here(move.from())) + "改为" + DAY.format(here(move.to())) + "。"))
            .toList();
    }

    private OffsetDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
