package org.xuanjiang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.organization.UnitKind;

/** The decision tables as they are delivered. */
class DecisionTablesTest {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "COUNTY,           12, true,  false, true,  true,  3",
        "COUNTY,           30, true,  false, true,  true,  3",
        "COUNTY,           31, true,  false, true,  true,  5",
        "DIRECT,            1, false, false, true,  true,  3",
        "DEPARTMENT,        1, false, false, true,  true,  3",
        "DEVELOPMENT_ZONE,  3, false, true,  true,  false, 3",
        "COUNTY,            4, false, true,  true,  true,  3",
        "COUNTY,            3, true,  true,  true,  true,  3",
        "FEDERATION,        5, true,  false, false, true,  3",
        "FEDERATION,       31, true,  false, false, true,  5",
        "FEDERATION,        1, false, true,  false, true,  3",
    })
    void reviewRouteFollowsUnitSizeExpertsAndAmendment(UnitKind unitKind, int sessionCount, boolean hasExpertTrack, boolean amendment,
                                                       boolean signatureNeeded, boolean approvalNeeded, int reviewDays) throws IOException {
        var route = decide("review-route", Map.of("unitKind", unitKind.name(), "sessionCount", sessionCount,
            "hasExpertTrack", hasExpertTrack, "amendment", amendment));
        assertThat(route.getEntryMap()).isEqualTo(Map.of("signatureNeeded", signatureNeeded, "approvalNeeded", approvalNeeded,
            "signDays", 2, "reviewDays", reviewDays, "approveDays", 2, "reviseDays", 5));
    }

    @ParameterizedTest
    @CsvSource({"EXPERT, 20", "LEADER, 20", "MODEL_WORKER, 20", "GRASSROOTS, 10", "ONLINE, 0", "A_SIXTH_TRACK, 20"})
    void evidenceRuleSamplesAPartOfTheSessions(String track, int samplePercent) throws IOException {
        assertThat(decide("evidence-rule", Map.of("track", track)).<Integer>getSingleEntry()).isEqualTo(samplePercent);
    }

    @ParameterizedTest
    @EnumSource(Track.class)
    void evidenceRuleNamesEveryTrack(Track track) throws IOException {
        assertThat(Files.readString(Path.of("processes/evidence-rule.dmn"))).contains("\"" + track.name() + "\"");
    }

    private DmnDecisionRuleResult decide(String id, Map<String, Object> facts) throws IOException {
        try (var table = Files.newInputStream(Path.of("processes", id + ".dmn"))) {
            return engine.evaluateDecisionTable(engine.parseDecision(id, table), facts).getSingleResult();
        }
    }
}
