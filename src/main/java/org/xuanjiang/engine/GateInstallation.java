package org.xuanjiang.engine;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Puts the {@link Gate} on every user task of every model, so that no model can forget it. */
class GateInstallation extends AbstractBpmnParseListener {

    private final ObjectProvider<Gate> gate;

    GateInstallation(ObjectProvider<Gate> gate) {
        this.gate = gate;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        // Looked up at run time: the engine is built before the forms, which need its services.
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> gate.getObject().onCreate(created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> gate.getObject().onAssignment(assigned));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> gate.getObject().onComplete(completed));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, updated -> gate.getObject().onUpdate(updated));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, gone -> gate.getObject().onDelete(gone));
    }
}
