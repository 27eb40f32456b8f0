package org.xuanjiang.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanjiang.campaign.Track;
import org.xuanjiang.engine.ModelBeans;
import org.xuanjiang.organization.Roles;

/** What every model promises to those who read it and to the code that relies on its ids. */
class ModelConventionsTest {

    /** The clauses of the notice and the parts of its annex. */
    static final String CLAUSE = "(二（[一二三四五]）|三（[一二三]）|附件[一二三]|二)";
    static final Pattern DOCUMENTATION = Pattern.compile("通知" + CLAUSE + "(、" + CLAUSE + ")*：.+。");

    /** The answers with which somebody lets a thing pass. */
    private static final Set<String> APPROVING_VALUES = Set.of("ISSUE", "SIGN", "AGREE", "APPROVE", "APPROVED", "ACCEPT", "PASS");
    private static final Set<String> APPROVING_NAMES = Set.of("签发", "签字", "同意", "批准", "采纳", "通过");
    private static final Pattern APPROVING_ID = Pattern.compile("(Issued|Signed|Agreed|Approved|Accepted|Passed|Waived)");
    private static final Pattern DECISION = Pattern.compile("\\$\\{\\w+ == '(\\w+)'}");
    private static final Pattern FLAG = Pattern.compile("\\$\\{(!?\\w+|\\w+\\.\\w+\\(\\w+\\))}");

    /** Where the code sends messages to, and when time interferes. */
    private static final Map<String, String> MESSAGES = Map.of(
        "campaign/event_unitAdded", "campaign.unitAdded",
        "campaign/event_campaignCalledOff", "campaign.calledOff",
        "lecture-plan/event_amendmentRequested", "lecturePlan.amendmentRequested",
        "plan-review/event_planWithdrawn", "lecturePlan.withdrawn",
        "track-expert/event_sessionCancelled", "lectureSession.cancelled",
        "track-leader/event_sessionCancelled", "lectureSession.cancelled",
        "track-model-worker/event_sessionCancelled", "lectureSession.cancelled",
        "track-grassroots/event_sessionCancelled", "lectureSession.cancelled");
    private static final Map<String, String> TIMERS = Map.of(
        "lecture-plan/event_windowEndedBeforeApproval", "${planWindow.end(execution)}",
        "lecture-plan/event_windowEnded", "${planWindow.reportingEnd(execution)}",
        "lecture-plan/event_summaryOverdue", "${planWindow.summaryEnd(execution)}",
        "lecture-plan/event_publicityOverdue", "${planWindow.publicityEnd(execution)}",
        "session-check/event_checkLapsed", "${workdays.after(15)}",
        "track-expert/event_lectureDay", "${sessionDeadlines.lectureDay(sessionId)}",
        "track-leader/event_lectureDay", "${sessionDeadlines.lectureDay(sessionId)}",
        "track-model-worker/event_lectureDay", "${sessionDeadlines.lectureDay(sessionId)}");

    private static final Map<String, BpmnModelInstance> MODELS = ModelFiles.processes();

    @ParameterizedTest
    @MethodSource("models")
    void fileIsNamedAfterItsOnlyProcess(String id, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(Process.class)).extracting(Process::getId).containsExactly(id);
    }

    @ParameterizedTest
    @MethodSource("models")
    void processRunsIsKeptTenYearsAndIsNotStartedByHand(String id, BpmnModelInstance model) {
        var process = processOf(model);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
        assertThat(process.isCamundaStartableInTasklist()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementSaysWhatHappensAndWhichClauseItServes(String id, BpmnModelInstance model) {
        var documented = Stream.concat(Stream.of(processOf(model)), model.getModelElementsByType(FlowNode.class).stream());
        assertThat(documented).allSatisfy(element -> {
            assertThat(element.getDocumentations()).as(element.getId()).hasSize(1);
            assertThat(textOf(element)).as(element.getId()).matches(DOCUMENTATION);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsNamedInChinese(String id, BpmnModelInstance model) {
        var named = Stream.concat(
            model.getModelElementsByType(FlowNode.class).stream(),
            model.getModelElementsByType(ExclusiveGateway.class).stream().flatMap(gateway -> gateway.getOutgoing().stream()));
        assertThat(named).allSatisfy(element -> assertThat(element.getName()).as(element.getId()).matches("\\p{IsHan}+？?"));
        assertThat(model.getModelElementsByType(ExclusiveGateway.class)).allSatisfy(
            gateway -> assertThat(gateway.getName()).as(gateway.getId()).endsWith("？"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsTellTheKindOfTheElement(String id, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(FlowElement.class)).allSatisfy(
            element -> assertThat(element.getId()).matches(prefixOf(element) + "[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsFormGroupDueDateAndClause(String id, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            var form = task.getId().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(task.getCamundaFormKey()).isEqualTo("embedded:deployment:forms/" + form + ".html");
            assertThat(task.getCamundaCandidateGroupsList()).as("groups of " + task.getId()).hasSize(1).isSubsetOf(Roles.names().keySet());
            assertThat(task.getCamundaCandidateUsers()).as("users of " + task.getId()).isNull();
            assertThat(task.getCamundaAssignee()).as("assignee of " + task.getId()).isNull();
            assertThat(task.getCamundaDueDate()).as("due date of " + task.getId()).matches("\\$\\{\\w+\\.\\w+\\(.+\\)}");
            assertThat(clauseOf(task)).as("clause of " + task.getId()).matches(CLAUSE);
            assertThat(textOf(task)).as("documentation of " + task.getId()).startsWith("通知" + clauseOf(task) + "：");
        });
    }

    /** A task's key finds its form and its handler; the model is not part of it. */
    @Test
    void userTaskIdsAreUniqueOverAllModels() {
        assertThat(MODELS.values().stream().flatMap(model -> model.getModelElementsByType(UserTask.class).stream()))
            .extracting(UserTask::getId).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void serviceTasksAreDoneByTheBeanOfTheirName(String id, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
            .isEqualTo("${" + task.getId().replace("serviceTask_", "") + "}"));
    }

    /** A bean is what is called, or what does the work by itself; a name on its own otherwise is a variable. */
    @Test
    void expressionsSeeExactlyTheBeansTheyUse() {
        var use = Pattern.compile("(?<![\\w.'])(\\w+)\\.\\w+\\(|elegateExpression=\"\\$\\{(\\w+)}");
        var beans = MODELS.values().stream().map(Bpmn::convertToString)
            .flatMap(model -> use.matcher(model).results()).map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .filter(name -> !name.equals("decisionResult")).collect(Collectors.toSet());
        assertThat(ModelBeans.NAMES).containsExactlyInAnyOrderElementsOf(beans);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsScripted(String id, BpmnModelInstance model) {
        assertThat(Bpmn.convertToString(model)).doesNotContainIgnoringCase("script").doesNotContain("camunda:class=", "language=");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBranchingHasADefaultAndAsksForAllElse(String id, BpmnModelInstance model) {
        assertThat(branchings(model)).allSatisfy(gateway -> {
            var asked = gateway.getOutgoing().stream().filter(flow -> !flow.equals(gateway.getDefault())).toList();
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getDefault().getConditionExpression()).as("condition of the default of " + gateway.getId()).isNull();
            assertThat(asked).allSatisfy(flow -> assertThat(conditionOf(flow)).as(flow.getId())
                .matches(condition -> DECISION.matcher(condition).matches() || FLAG.matcher(condition).matches()));
            assertThat(asked).extracting(ModelConventionsTest::conditionOf).doesNotHaveDuplicates();
        });
    }

    /** Whatever goes wrong with a variable, nothing is approved by it: consent is always asked for by its own value. */
    @ParameterizedTest
    @MethodSource("models")
    void noDefaultIsAnApproval(String id, BpmnModelInstance model) {
        assertThat(branchings(model)).allSatisfy(gateway -> {
            assertThat(gateway.getDefault().getName()).as(gateway.getId()).isNotIn(APPROVING_NAMES);
            assertThat(gateway.getDefault().getId()).as(gateway.getId()).doesNotContainPattern(APPROVING_ID);
            var values = gateway.getOutgoing().stream().map(ModelConventionsTest::conditionOf).map(DECISION::matcher)
                .filter(Matcher::matches).map(decision -> decision.group(1)).toList();
            if (!values.isEmpty()) {
                assertThat(values).as("values asked for at " + gateway.getId()).containsAnyElementsOf(APPROVING_VALUES);
            }
        });
    }

    @Test
    void messagesArriveWhereTheCodeSendsThem() {
        var messages = new TreeMap<String, String>();
        MODELS.forEach((id, model) -> model.getModelElementsByType(MessageEventDefinition.class).forEach(
            definition -> messages.put(id + "/" + eventOf(definition).getId(), definition.getMessage().getName())));
        assertThat(messages).containsExactlyInAnyOrderEntriesOf(MESSAGES);
    }

    @ParameterizedTest
    @MethodSource("models")
    void messagesAreNamedAfterTheirEvent(String id, BpmnModelInstance model) {
        var used = model.getModelElementsByType(MessageEventDefinition.class).stream().collect(Collectors.toMap(
            definition -> eventOf(definition).getId().replace("event_", "message_"), MessageEventDefinition::getMessage));
        assertThat(used).allSatisfy((expected, message) -> assertThat(message.getId()).isEqualTo(expected));
        assertThat(model.getModelElementsByType(Message.class)).containsExactlyInAnyOrderElementsOf(used.values());
    }

    @Test
    void timersRingWhenTheCodeSays() {
        var timers = new TreeMap<String, String>();
        MODELS.forEach((id, model) -> model.getModelElementsByType(TimerEventDefinition.class).forEach(
            definition -> timers.put(id + "/" + eventOf(definition).getId(), definition.getTimeDate().getTextContent())));
        assertThat(timers).containsExactlyInAnyOrderEntriesOf(TIMERS);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(String id, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(FlowElement.class)).allSatisfy(
            element -> assertThat(element.getDiagramElement()).as(element.getId()).isNotNull());
    }

    @Test
    void whateverIsCalledExists() {
        var called = MODELS.values().stream()
            .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
            .map(CallActivity::getCalledElement).filter(element -> !element.startsWith("$"));
        var tracks = Arrays.stream(Track.values()).map(Track::processId);
        assertThat(Stream.concat(called, tracks)).isSubsetOf(MODELS.keySet());
        assertThat(MODELS.values().stream()
            .flatMap(model -> model.getModelElementsByType(BusinessRuleTask.class).stream())
            .map(BusinessRuleTask::getCamundaDecisionRef)).isNotEmpty().isSubsetOf(ModelFiles.decisions().keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledProcessesKnowWhomTheyAreAboutAndWhoseTheyAre(String id, BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            var in = call.getExtensionElements().getElementsQuery()
                .filterByType(CamundaIn.class).list();
            assertThat(in).as(call.getId()).anySatisfy(mapping -> assertThat(mapping.getCamundaBusinessKey()).startsWith("${"));
            assertThat(in).as(call.getId()).anySatisfy(mapping -> assertThat(mapping.getCamundaTarget()).isEqualTo("unitId"));
        });
    }

    @Test
    void readmeNamesEveryModelTaskMessageAndTimer() throws IOException {
        var tasks = MODELS.values().stream()
            .flatMap(model -> model.getModelElementsByType(UserTask.class).stream()).map(UserTask::getId);
        var events = Stream.concat(MESSAGES.values().stream(), TIMERS.keySet().stream().map(timer -> timer.replaceFirst(".*/", "")));
        var all = Stream.of(tasks, events, MODELS.keySet().stream(), ModelFiles.decisions().keySet().stream()).flatMap(word -> word)
            .map(word -> "`" + word + "`").distinct().toList();
        assertThat(Files.readString(ModelFiles.FOLDER.resolve("README.md"))).contains(all);
    }

    static Stream<Arguments> models() {
        return MODELS.entrySet().stream().map(model -> Arguments.of(model.getKey(), model.getValue()));
    }

    private static Process processOf(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static String textOf(BaseElement element) {
        return element.getDocumentations().stream().map(ModelElementInstance::getTextContent).collect(Collectors.joining());
    }

    private static String clauseOf(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).singleResult()
            .getCamundaProperties().stream().filter(property -> "clause".equals(property.getCamundaName()))
            .map(CamundaProperty::getCamundaValue).collect(Collectors.joining());
    }

    private static List<ExclusiveGateway> branchings(BpmnModelInstance model) {
        return model.getModelElementsByType(ExclusiveGateway.class).stream()
            .filter(gateway -> gateway.getOutgoing().size() > 1).toList();
    }

    private static String conditionOf(SequenceFlow flow) {
        return flow.getConditionExpression() == null ? "" : flow.getConditionExpression().getTextContent();
    }

    private static Event eventOf(EventDefinition definition) {
        return (Event) definition.getParentElement();
    }

    private static String prefixOf(FlowElement element) {
        var type = element.getElementType().getTypeName();
        return switch (type) {
            case "userTask" -> "";
            case "sequenceFlow" -> "flow_";
            case "exclusiveGateway" -> "gateway_";
            case "intermediateCatchEvent", "boundaryEvent" -> "event_";
            case "startEvent" -> ((StartEvent) element).getEventDefinitions().isEmpty() ? "startEvent_" : "event_";
            default -> type + "_";
        };
    }
}
