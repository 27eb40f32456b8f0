package org.xuanjiang.dossier.workflow;

import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which elements and flows of a model instances went through. The engine keeps no history of flows: an element was entered by the
 * flow whose source had ended last before it began; a gateway that joins, by all whose sources had.
 */
final class Steps {

    private static final String BODY = "#multiInstanceBody";

    private final BpmnModelInstance model;
    private final Map<String, Integer> visits = new TreeMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> walked = new HashSet<>();

    Steps(BpmnModelInstance model) {
        this.model = model;
    }

    /** @param activities of one instance */
    void add(List<HistoricActivityInstance> activities) {
        for (var activity : activities) {
            var element = activity.getActivityId();
            if (!element.endsWith(BODY)) {
                visits.merge(element, 1, Integer::sum);
            }
            var name = element.replace(BODY, "");
            if (activity.getEndTime() == null) {
                open.add(name);
            }
            if (model.getModelElementById(name) instanceof FlowNode node) {
                enter(node, activity, activities);
            }
        }
    }

    private void enter(FlowNode node, HistoricActivityInstance entered, List<HistoricActivityInstance> activities) {
        var flowsBySource = new TreeMap<Departure, String>();
        for (var flow : node.getIncoming()) {
            lastDeparture(flow, entered, activities).ifPresent(departure -> flowsBySource.put(departure, flow.getId()));
        }
        if (!flowsBySource.isEmpty()) {
            if (isJoin(node)) {
                walked.addAll(flowsBySource.values());
            } else {
                walked.add(flowsBySource.lastEntry().getValue());
            }
        }
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && !(node instanceof ExclusiveGateway) && node.getIncoming().size() > 1;
    }

    private static Optional<Departure> lastDeparture(SequenceFlow flow, HistoricActivityInstance entered, List<HistoricActivityInstance> activities) {
        var source = flow.getSource().getId();
        return activities.stream()
            .filter(activity -> activity.getActivityId().replace(BODY, "").equals(source) && !activity.isCanceled() && activity.getEndTime() != null
                && !activity.getEndTime().after(entered.getStartTime()) && turn(activity) < turn(entered))
            .map(activity -> new Departure(activity.getEndTime(), turn(activity)))
            .max(Comparator.naturalOrder());
    }

    /** The engine's own count along a token: of several steps within a millisecond, it tells which was first. */
    private static long turn(HistoricActivityInstance activity) {
        return ((HistoryEvent) activity).getSequenceCounter();
    }

    private record Departure(Date at, long turn) implements Comparable<Departure> {

        @Override
        public int compareTo(Departure other) {
            return Comparator.comparing(Departure::at).thenComparingLong(Departure::turn).compare(this, other);
        }
    }

    Map<String, Integer> visits() {
        return visits;
    }

    Set<String> open() {
        return open;
    }

    Set<String> walked() {
        return walked;
    }
}
