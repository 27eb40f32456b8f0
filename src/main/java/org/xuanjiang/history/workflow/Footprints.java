package org.xuanjiang.history.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * What one process instance left in its model. The engine keeps which activities were visited, not over which flows: a flow counts as
 * taken when its source is what was left last, in the same scope, before its target was entered; into a join all do.
 */
final class Footprints {

    private static final String BODY = "#" + ActivityTypes.MULTI_INSTANCE_BODY;

    private final Map<String, WalkedPath.Visited> visited = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new LinkedHashMap<>();

    /** @param instances in the order in which they came to be */
    Footprints(BpmnModelInstance model, List<HistoricActivityInstance> instances) {
        instances.stream().filter(instance -> !isBody(instance)).forEach(this::count);
        var entered = new ArrayList<HistoricActivityInstance>();
        for (var instance : instances) {
            if (isOneOfMany(instance)) {
                continue;
            }
            if (model.getModelElementById(elementOf(instance)) instanceof FlowNode node) {
                flowsInto(node, instance, entered).forEach(flow -> taken.merge(flow.getId(), 1, Integer::sum));
            }
            entered.add(instance);
        }
    }

    List<WalkedPath.Visited> visited() {
        return List.copyOf(visited.values());
    }

    List<WalkedPath.Taken> taken() {
        return taken.entrySet().stream().map(flow -> new WalkedPath.Taken(flow.getKey(), flow.getValue())).toList();
    }

    private void count(HistoricActivityInstance instance) {
        visited.merge(instance.getActivityId(), new WalkedPath.Visited(instance.getActivityId(), 1, instance.getEndTime() == null ? 1 : 0,
            instance.isCanceled() ? 1 : 0), (so, more) -> new WalkedPath.Visited(so.activityId(), so.times() + 1, so.openNow() + more.openNow(),
                so.cancelled() + more.cancelled()));
    }

    private static List<SequenceFlow> flowsInto(FlowNode node, HistoricActivityInstance instance, List<HistoricActivityInstance> before) {
        var candidates = node.getIncoming().stream()
            .map(flow -> new Candidate(flow, lastLeft(flow.getSource().getId(), instance, before))).filter(Candidate::isPossible).toList();
        if (node instanceof ParallelGateway || node instanceof InclusiveGateway) {
            return candidates.stream().map(Candidate::flow).toList();
        }
        return candidates.stream().max(Comparator.comparingInt(Candidate::left)).map(Candidate::flow).stream().toList();
    }

    /** @param left place in the order of entering of what was left through it; negative when it cannot have been */
    private record Candidate(SequenceFlow flow, int left) {

        boolean isPossible() {
            return left >= 0;
        }
    }

    private static int lastLeft(String sourceId, HistoricActivityInstance entered, List<HistoricActivityInstance> before) {
        for (var place = before.size() - 1; place >= 0; place--) {
            var source = before.get(place);
            if (elementOf(source).equals(sourceId) && source.getEndTime() != null && !source.getEndTime().after(entered.getStartTime())
                && Objects.equals(source.getParentActivityInstanceId(), entered.getParentActivityInstanceId()) && !source.isCanceled()) {
                return place;
            }
        }
        return -1;
    }

    private static boolean isBody(HistoricActivityInstance instance) {
        return instance.getActivityId().endsWith(BODY);
    }

    /** One of the instances that a body holds: tokens enter and leave the body. */
    private static boolean isOneOfMany(HistoricActivityInstance instance) {
        return Optional.ofNullable(instance.getParentActivityInstanceId()).filter(parent -> parent.startsWith(instance.getActivityId() + BODY))
            .isPresent();
    }

    private static String elementOf(HistoricActivityInstance instance) {
        return isBody(instance) ? instance.getActivityId().replace(BODY, "") : instance.getActivityId();
    }
}
