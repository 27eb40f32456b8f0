package org.xuanjiang.supervision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What stands behind one cell of the matrix.
 *
 * @param open every task of the unit that was open, late or not
 */
public record Detail(OffsetDateTime asOf, List<Board.Item> open, List<Promise> promises, List<Session> sessions, List<Article> articles,
                     List<Urged> urges, List<HandedOver> handOvers) {

    public record Promise(String trackName, int batch, String topic, String lecturer, String place, LocalDate dateFrom, LocalDate dateTo,
                          String audienceName, int count, int versionNo) {
    }

    /** @param checkName what became of the check; {@code null} when it was not drawn */
    public record Session(String sessionId, String trackName, int batch, String topic, String lecturer, String place, LocalDate plannedOn,
                          LocalDate heldOn, String statusName, String reason, Integer attended, String checkName) {

        static Session of(RegisterRow row) {
            return new Session(row.position().sessionId(), row.track().label(), row.batch(), row.topic(), row.lecturer(), row.place(),
                row.plannedOn(), row.heldOn(), row.status().label(), row.reason(), row.attended(), row.checkName());
        }
    }

    public record Article(String title, String channelName, LocalDate publishedOn, String link) {
    }

    public record Urged(OffsetDateTime at, String personName, String taskName, String reason) {
    }

    /** @param toName {@code null} when it went back to all who may claim it */
    public record HandedOver(OffsetDateTime at, String personName, String taskName, String fromName, String toName, String reason) {
    }
}
