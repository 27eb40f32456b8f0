package org.xuanjiang.dossier.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Of what was judged in the user task of that key, and decided in that time; the oldest first. */
    List<Opinion> of(PlanCase plan, String taskKey, Instant from, Instant to) {
        return rows.of("""
                select c.person_id, c.stance, c.opinion, c.answered_by, c.answered_at, k.completed_at
                from counsel c join completion k on k.task_id = c.task_id
                where k.business_key = ? and k.task_key = ? and c.kind = ? and c.answered_at is not null
                order by c.answered_at, c.id""", plan.id(), taskKey, Counsel.Kind.COUNTERSIGNATURE.name()).stream()
            .filter(row -> !row.instant("completed_at").isBefore(from) && (to == null || row.instant("completed_at").isBefore(to)))
            .map(this::opinion).toList();
    }

    private Opinion opinion(Row row) {
        var stance = "会签" + row.label("stance", Counsel.Stance.class);
        var text = Optional.ofNullable(row.text("opinion")).filter(said -> !said.isBlank()).map(said -> stance + "：" + said).orElse(stance + "。");
        var asked = wording.person(row.text("person_id"));
        var person = row.text("answered_by").equals(row.text("person_id")) ? asked : Signature.ofDeputy(wording.person(row.text("answered_by")), asked);
        return new Opinion(text, person, row.moment("answered_at"));
    }
}
