package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table promises: the federation changes them without code, so they must explain themselves. */
class DecisionConventionsTest {

    @ParameterizedTest
    @MethodSource("decisions")
    void fileIsNamedAfterItsOnlyDecision(String id, DmnModelInstance model) {
        assertThat(model.getModelElementsByType(Decision.class)).extracting(Decision::getId).containsExactly(id);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionIsKeptTenYears(String id, DmnModelInstance model) {
        assertThat(decisionOf(model).getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionAndRulesExplainThemselves(String id, DmnModelInstance model) {
        assertThat(decisionOf(model).getDescription().getTextContent()).matches(ModelConventionsTest.DOCUMENTATION);
        assertThat(rulesOf(model)).allSatisfy(
            rule -> assertThat(rule.getDescription()).as(rule.getId()).isNotNull()
                .satisfies(description -> assertThat(description.getTextContent()).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theFirstRuleThatFitsDecidesAndTheLastFitsAlways(String id, DmnModelInstance model) {
        var rules = rulesOf(model);
        assertThat(tableOf(model).getHitPolicy()).isEqualTo(HitPolicy.FIRST);
        assertThat(rules.get(rules.size() - 1).getInputEntries()).allSatisfy(
            entry -> assertThat(entry.getText().getTextContent()).isEqualTo("-"));
    }

    static Stream<Arguments> decisions() {
        return ModelFiles.decisions().entrySet().stream().map(model -> Arguments.of(model.getKey(), model.getValue()));
    }

    private static Decision decisionOf(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).iterator().next();
    }

    private static DecisionTable tableOf(DmnModelInstance model) {
        return (DecisionTable) decisionOf(model).getExpression();
    }

    private static List<Rule> rulesOf(DmnModelInstance model) {
        return List.copyOf(tableOf(model).getRules());
    }
}
