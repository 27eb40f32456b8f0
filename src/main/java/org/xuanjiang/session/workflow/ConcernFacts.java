package org.xuanjiang.session.workflow;

import java.time.LocalDate;
import org.xuanjiang.session.Concern;

/** A concern as forms show it. */
record ConcernFacts(int no, String question, String owner, LocalDate dueOn, String reply, String measures) {

    static ConcernFacts of(Concern concern) {
        return new ConcernFacts(concern.ordinal(), concern.question(), concern.owner(), concern.dueOn(), concern.reply(),
            concern.measures());
    }
}
