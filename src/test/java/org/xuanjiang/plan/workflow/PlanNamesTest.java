package org.xuanjiang.plan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanjiang.kernel.Label;
import org.xuanjiang.plan.PlanContent;
import org.xuanjiang.plan.PlannedSession;

/** A field must not be called one thing where it is typed and another where its change is shown. */
class PlanNamesTest {

    @ParameterizedTest
    @ValueSource(classes = {DraftPlan.class, RevisePlan.class, AmendPlan.class})
    void submissionsCallTheTextsOfAPlanAsThePlanDoes(Class<?> submission) {
        assertThat(labels(submission)).containsAllEntriesOf(labels(PlanContent.class));
    }

    @Test
    void rowsCallTheirFieldsAsThePlanDoes() {
        assertThat(labels(PlannedSessionRow.class)).containsAllEntriesOf(labels(PlannedSession.class));
        assertThat(PlannedSessionRow.class.getRecordComponents()).extracting(RecordComponent::getName)
            .containsExactlyElementsOf(Arrays.stream(PlannedSession.class.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    private static Map<String, String> labels(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Label.class))
            .collect(Collectors.toMap(RecordComponent::getName, component -> component.getAnnotation(Label.class).value()));
    }
}
