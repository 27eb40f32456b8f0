package org.xuanjiang.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.xuanjiang.plan.Audience;

/**
 * The facts of a session: first as the plan's row says, then as settled, in the end as it really was.
 *
 * @param lecturerTitle post of an expert, honour of a model worker
 * @param plannedOn     provisional until somebody settles it
 * @param plannedAt     {@code null} until somebody settles it
 * @param audience      {@code null} for grassroots sessions, whose plan names it for all of a row
 * @param expected      listeners expected; {@code null} for grassroots sessions likewise
 */
public record Arrangement(String topic, String lecturer, String lecturerTitle, String place, LocalDate plannedOn,
                          LocalTime plannedAt, Audience audience, Integer expected) {

    static Arrangement of(Obligation promise, int ordinal) {
        return new Arrangement(promise.topic(), promise.lecturer(), null, promise.place(),
            promise.provisionalDay(ordinal), null, promise.audience(), promise.expected());
    }

    Arrangement withLecturer(String name, String title) {
        return new Arrangement(topic, name, title, place, plannedOn, plannedAt, audience, expected);
    }

    Arrangement withPlace(String where) {
        return new Arrangement(topic, lecturer, lecturerTitle, where, plannedOn, plannedAt, audience, expected);
    }

    Arrangement withDay(LocalDate day, LocalTime time) {
        return new Arrangement(topic, lecturer, lecturerTitle, place, day, time, audience, expected);
    }

    /** Takes over what the row says anew and keeps what was settled since where the row says the same as before. */
    Arrangement amended(Obligation before, Obligation after, int ordinal) {
        var sameLecturer = Objects.equals(before.lecturer(), after.lecturer());
        var keepsDay = after.coversDay(plannedOn);
        return new Arrangement(after.topic(),
            sameLecturer ? lecturer : after.lecturer(),
            sameLecturer ? lecturerTitle : null,
            Objects.equals(before.place(), after.place()) ? place : after.place(),
            keepsDay ? plannedOn : after.provisionalDay(ordinal),
            keepsDay ? plannedAt : null,
            after.audience(), after.expected());
    }
}
