package org.xuanjiang.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the units' plans ask for, and when. */
@Repository
public class PlannedLectures {

    private final JdbcClient jdbc;

    PlannedLectures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines of one certain day; a period leaves room. */
    void keep(String planId, PlanVersion version) {
        version.content().sessions().stream().filter(line -> line.dateFrom().equals(line.dateTo()))
            .forEach(line -> LecturerNames.in(line.lecturer()).forEach(name -> keep(planId, version.no(), line, name)));
    }

    private void keep(String planId, int versionNo, PlannedSession line, String name) {
        jdbc.sql("""
                insert into planned_lecture (plan_id, version_no, line_key, lecturer, held_on, topic, place)
                values (:planId, :versionNo, :key, :lecturer, :day, :topic, :place)""")
            .param("planId", planId).param("versionNo", versionNo).param("key", line.key()).param("lecturer", name)
            .param("day", line.dateFrom()).param("topic", line.topic()).param("place", line.place())
            .update();
    }

    /**
     * What drafters have submitted and nobody has decided yet, also where it would change an approved plan. Lines that an approved plan has already
     * are sessions by now.
     */
    public List<PlannedLecture> undecided(Collection<String> lecturers, LocalDate from, LocalDate to) {
        return lecturers.isEmpty() ? List.of() : jdbc.sql("""
                select p.id, p.unit_id, l.lecturer, l.held_on, l.topic, l.place from planned_lecture l join plan p on p.id = l.plan_id
                where l.lecturer in (:lecturers) and l.held_on between :from and :to and p.stage is not null and p.status in ('IN_REVIEW', 'APPROVED')
                  and l.version_no = (select max(v.version_no) from plan_version v where v.plan_id = l.plan_id)
                  and not exists (select 1 from planned_lecture b where b.plan_id = l.plan_id and b.version_no = p.approved_version_no
                    and b.line_key = l.line_key and b.lecturer = l.lecturer and b.held_on = l.held_on)
                order by l.held_on, p.id, l.line_key, l.lecturer""")
            .param("lecturers", lecturers).param("from", from).param("to", to)
            .query((row, n) -> new PlannedLecture(row.getString("id"), row.getString("unit_id"), row.getString("lecturer"),
                row.getObject("held_on", LocalDate.class), row.getString("topic"), row.getString("place")))
            .list();
    }
}
