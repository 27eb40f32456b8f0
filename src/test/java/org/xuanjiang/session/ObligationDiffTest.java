package org.xuanjiang.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanjiang.session.Promises.promise;
import static org.xuanjiang.session.Promises.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.plan.PlannedSession;

class ObligationDiffTest {

    private static final PlannedSession EXPERT = row("a", Track.EXPERT, 1, 2);
    private static final PlannedSession SHIFTS = row("b", Track.GRASSROOTS, 1, 30);

    static Stream<Arguments> amendments() {
        return Stream.of(
            Arguments.of("nothing", List.of(EXPERT, SHIFTS), "", "", ""),
            Arguments.of("other order", List.of(SHIFTS, EXPERT), "", "", ""),
            Arguments.of("new row", List.of(EXPERT, SHIFTS, row("c", Track.LEADER, 1, 1)), "c", "", ""),
            Arguments.of("row taken out", List.of(EXPERT), "", "b", ""),
            Arguments.of("other number", List.of(row("a", Track.EXPERT, 1, 3), SHIFTS), "", "", "a"),
            Arguments.of("expert row in another batch", List.of(row("a", Track.EXPERT, 2, 2), SHIFTS), "", "", "a"),
            Arguments.of("grassroots row in another batch", List.of(EXPERT, row("b", Track.GRASSROOTS, 2, 30)), "b", "b", ""),
            Arguments.of("row on another track", List.of(row("a", Track.LEADER, 1, 2), SHIFTS), "a", "a", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("amendments")
    void comparesRowByRow(String what, List<PlannedSession> approved, String added, String removed, String changed) {
        var diff = ObligationDiff.between(List.of(promise(EXPERT), promise(SHIFTS)), approved);

        assertThat(diff.added()).extracting(PlannedSession::key).containsExactlyElementsOf(keys(added));
        assertThat(diff.removed()).extracting(Obligation::rowKey).containsExactlyElementsOf(keys(removed));
        assertThat(diff.changed()).extracting(change -> change.after().key()).containsExactlyElementsOf(keys(changed));
    }

    private static List<String> keys(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }
}
