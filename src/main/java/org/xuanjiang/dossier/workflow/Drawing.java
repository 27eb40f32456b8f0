package org.xuanjiang.dossier.workflow;

import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.xuanjiang.dossier.content.Walk;

/** Where the elements of a model stand, in words that know nothing of the engine. */
final class Drawing {

    private final BpmnModelInstance model;

    Drawing(BpmnModelInstance model) {
        this.model = model;
    }

    List<Walk.Shape> shapes() {
        return model.getModelElementsByType(BpmnShape.class).stream().map(Drawing::shape).toList();
    }

    List<Walk.Edge> edges() {
        return model.getModelElementsByType(BpmnEdge.class).stream().map(Drawing::edge).toList();
    }

    private static Walk.Shape shape(BpmnShape shape) {
        var element = shape.getBpmnElement();
        var multiple = element instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics;
        return new Walk.Shape(element.getId(), kind(element), name(element), bounds(shape.getBounds()), label(shape.getBpmnLabel()),
            sign(element), multiple);
    }

    private static Walk.Edge edge(BpmnEdge edge) {
        var element = edge.getBpmnElement();
        var points = edge.getWaypoints().stream().map(point -> new double[] {point.getX(), point.getY()}).toList();
        return new Walk.Edge(element.getId(), name(element), points, label(edge.getBpmnLabel()), element instanceof SequenceFlow);
    }

    private static Walk.Kind kind(BaseElement element) {
        if (element instanceof SubProcess) {
            return Walk.Kind.SUBPROCESS;
        } else if (element instanceof UserTask) {
            return Walk.Kind.USER_TASK;
        } else if (element instanceof CallActivity) {
            return Walk.Kind.CALL;
        } else if (element instanceof Activity) {
            return Walk.Kind.TASK;
        } else if (element instanceof ExclusiveGateway) {
            return Walk.Kind.EXCLUSIVE;
        } else if (element instanceof Gateway) {
            return Walk.Kind.PARALLEL;
        } else if (element instanceof StartEvent) {
            return Walk.Kind.START;
        } else if (element instanceof EndEvent) {
            return Walk.Kind.END;
        }
        return element instanceof Event ? Walk.Kind.EVENT : Walk.Kind.NOTE;
    }

    private static String name(BaseElement element) {
        var name = element instanceof FlowElement flow ? flow.getName()
            : element instanceof TextAnnotation note && note.getText() != null ? note.getText().getTextContent() : null;
        return name == null ? "" : name.strip();
    }

    private static String sign(BaseElement element) {
        var definitions = element instanceof CatchEvent event ? event.getEventDefinitions()
            : element instanceof ThrowEvent event ? event.getEventDefinitions() : List.<EventDefinition>of();
        return definitions.stream().findFirst().map(definition -> definition.getElementType().getTypeName().replace("EventDefinition", ""))
            .orElse("");
    }

    private static Walk.Bounds label(BpmnLabel label) {
        return label == null ? null : bounds(label.getBounds());
    }

    private static Walk.Bounds bounds(Bounds bounds) {
        return bounds == null ? null : new Walk.Bounds(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
