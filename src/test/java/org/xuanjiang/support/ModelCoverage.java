package org.xuanjiang.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Holds the tests of a class to visiting every flow node and every sequence flow of one model, and draws what they visited
 * below {@code target/process-test-coverage}. Of the coverage library only collector, arithmetic and picture are used: its
 * extension would have to build the engine before Spring does, and its listener asks the engine for the process definition
 * with the rights of whoever is acting.
 */
public final class ModelCoverage implements BeforeAllCallback, AfterAllCallback {

    private final String processId;
    private final DefaultCollector collector = new DefaultCollector(ModelCoverage::model);

    private ModelCoverage(String processId) {
        this.processId = processId;
    }

    public static ModelCoverage of(String processId) {
        return new ModelCoverage(processId);
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        var name = tests.getRequiredTestClass().getSimpleName();
        collector.createSuite(new Suite(name, name));
        collector.activateSuite(name);
        collector.createRun(new Run(name, name), name);
        collector.activateRun(name);
        visits(tests).tell(event -> {
            if (event.getModelKey().equals(processId)) {
                collector.addEvent(event);
            }
        });
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        visits(tests).tell(Visits.NOBODY);
        CoverageReportUtil.createReport(collector, null);
        assertThat(collector.getActiveSuite().calculateCoverage(model(processId)))
            .as("part of %s that the tests visit; missing: %s", processId, missing())
            .isEqualTo(1.0);
    }

    private Set<String> missing() {
        var missing = new TreeSet<>(elements(read(processId)));
        missing.removeAll(collector.getActiveSuite().getEvents(processId).stream().map(Event::getDefinitionKey)
            .collect(Collectors.toSet()));
        return missing;
    }

    private static Visits visits(ExtensionContext tests) {
        return SpringExtension.getApplicationContext(tests).getBean(Visits.class);
    }

    private static Model model(String processId) {
        var model = read(processId);
        return new Model(processId, elements(model).size(), null, Bpmn.convertToString(model));
    }

    private static BpmnModelInstance read(String processId) {
        return Bpmn.readModelFromStream(ModelCoverage.class.getResourceAsStream("/processes/" + processId + ".bpmn"));
    }

    private static List<String> elements(BpmnModelInstance model) {
        var elements = new ArrayList<FlowElement>(model.getModelElementsByType(FlowNode.class));
        elements.addAll(model.getModelElementsByType(SequenceFlow.class));
        return elements.stream().map(FlowElement::getId).toList();
    }

    /** Reports each flow node that is entered and each flow that is taken, of every model that the engine parses. */
    private static final class Visits extends AbstractBpmnParseListener {

        private static final Collector NOBODY = event -> { };

        private Collector collector = NOBODY;

        void tell(Collector listening) {
            collector = listening;
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity definition) {
            watch(definition, definition.getKey());
        }

        private void watch(ScopeImpl scope, String processId) {
            for (var activity : scope.getActivities()) {
                watch(activity, processId);
                // The body around several instances is the engine's, not the model's.
                if (!(activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior)) {
                    activity.addListener(ExecutionListener.EVENTNAME_START, entered ->
                        visited(EventSource.FLOW_NODE, EventType.START, activity.getId(), processId));
                }
                activity.getOutgoingTransitions().forEach(flow ->
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, taken ->
                        visited(EventSource.SEQUENCE_FLOW, EventType.TAKE, flow.getId(), processId)));
            }
        }

        private void visited(EventSource source, EventType type, String elementId, String processId) {
            collector.addEvent(new Event(source, type, elementId, source.name(), processId, 0));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        Visits visits() {
            return new Visits();
        }

        @Bean
        SpringBootProcessEnginePlugin coverage(Visits visits) {
            return new SpringBootProcessEnginePlugin() {
                @Override
                public void preInit(SpringProcessEngineConfiguration engine) {
                    var listeners = new ArrayList<BpmnParseListener>(
                        Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
                    listeners.add(visits);
                    engine.setCustomPostBPMNParseListeners(listeners);
                }
            };
        }
    }
}
