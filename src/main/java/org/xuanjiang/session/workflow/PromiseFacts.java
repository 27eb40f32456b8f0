package org.xuanjiang.session.workflow;

import java.time.LocalDate;
import org.xuanjiang.session.Obligation;

/** A row of the approved plan as forms show it. */
record PromiseFacts(String topic, String lecturer, String place, LocalDate dateFrom, LocalDate dateTo, String audienceName,
                    int expected, int count) {

    static PromiseFacts of(Obligation promise) {
        return new PromiseFacts(promise.topic(), promise.lecturer(), promise.place(), promise.dateFrom(),
            promise.dateTo(), promise.audience().label(), promise.expected(), promise.count());
    }
}
