package org.xuanjiang.dossier.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanjiang.delegation.Counsel;
import org.xuanjiang.organization.Signature;

/** What others have signed of a judgement (会签), besides who decided. */
@Component
class Countersignatures {

    private final Rows rows;
    private final Wording wording;

    Countersignatures(Rows rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
    }

    /** Of what was decided in that time, by the key of the user task; the oldest first. */
    Map<String, List<Opinion>> of(PlanCase plan, Instant from, Instant to) {
        return rows.of("""
                select c.person_id, c.stance, c.opinion, c.answered_by, c.answered_at, k.task_key, k.completed_at
                from counsel c join completion k on k.task_id = c.task_id
                where k.business_key = ? and c.kind = ? and c.answered_at is not null
                order by c.answered_at, c.id""", plan.id(), Counsel.Kind.COUNTERSIGNATURE.name()).stream()
            .filter(row -> !row.instant("completed_at").isBefore(from) && (to == null || row.instant("completed_at").isBefore(to)))
            .collect(Collectors.groupingBy(row -> row.text("task_key"), Collectors.mapping(this::opinion, Collectors.toList())));
    }

    private Opinion opinion(Row row) {
        var asked = wording.person(row.text("person_id"));
        var person = row.text("answered_by").equals(row.text("person_id")) ? asked : Signature.ofDeputy(wording.person(row.text("answered_by")), asked);
        return Opinion.of("会签" + row.label("stance", Counsel.Stance.class), row.text("opinion"), person, row.moment("answered_at"));
    }
}
