package org.xuanjiang.session.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xuanjiang.session.AmendmentEffect;
import org.xuanjiang.session.GrassrootsBatch;
import org.xuanjiang.session.SessionStatus;

/** The real models of two tracks on a bare engine; only the beans that their expressions ask are stand-ins. */
class WaitingSessionsTest {

    private static final Date BEFORE = Date.from(Instant.parse("2022-12-10T00:00:00Z"));
    private static final Date AFTER = Date.from(Instant.parse("2022-12-20T00:00:00Z"));

    private final Map<String, Date> days = new HashMap<>(Map.of("first", BEFORE, "second", BEFORE));
    private final PlanBeans beans = new PlanBeans(days);
    private ProcessEngine engine;
    private WaitingSessions waiting;

    @BeforeEach
    void startEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("waiting-sessions");
        configuration.setJdbcUrl("jdbc:h2:mem:waiting-sessions");
        configuration.setHistory("none");
        configuration.setBeans(new HashMap<>(Map.of("plannedSessions", beans, "plannedBatches", beans, "sessionDeadlines", beans)));
        engine = configuration.buildProcessEngine();
        for (var track : List.of("track-expert", "track-grassroots")) {
            var model = Bpmn.readModelFromFile(Path.of("processes", track + ".bpmn").toFile());
            engine.getRepositoryService().createDeployment().addModelInstance(track + ".bpmn", model).deploy();
        }
        waiting = new WaitingSessions(engine.getRuntimeService(), engine.getTaskService(), engine.getManagementService());
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    @Test
    void endsTheSessionTakenOutAndLeavesTheOtherWaiting() {
        start("track-expert", 1);

        amend(effect(Set.of("first"), Set.of()));

        assertThat(tasks("inviteExpert")).extracting(this::sessionId).containsExactly("second");
    }

    @Test
    void endsTheTrackWithItsLastSession() {
        start("track-expert", 1);

        amend(effect(Set.of("first", "second"), Set.of()));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void leavesOtherPlansAlone() {
        start("track-expert", 1);

        apply("other-plan", effect(Set.of("first", "second"), Set.of()));

        assertThat(tasks("inviteExpert")).hasSize(2);
    }

    @Test
    void movesDueDateAndTimerOfAChangedSession() {
        start("track-expert", 1);
        var first = tasks("inviteExpert").stream().filter(task -> sessionId(task).equals("first")).findFirst().orElseThrow();
        engine.getTaskService().complete(first.getId());
        engine.getTaskService().complete(tasks("confirmVenue").get(0).getId());
        days.replaceAll((session, day) -> AFTER);

        amend(effect(Set.of(), Set.of("first")));
        assertThat(timer().getDuedate()).isEqualTo(AFTER);
        assertThat(tasks("inviteExpert").get(0).getDueDate()).isEqualTo(BEFORE);

        amend(effect(Set.of(), Set.of("second")));
        assertThat(tasks("inviteExpert").get(0).getDueDate()).isEqualTo(AFTER);
    }

    @Test
    void endsTheBatchTakenOutButNotTheOneThatCameLaterUnderItsNumber() {
        start("track-grassroots", 1);
        start("track-grassroots", 3);
        beans.batchDay = AFTER;

        amend(new AmendmentEffect(4, Set.of(), Set.of(), Set.of(batch(1, 1))));

        assertThat(tasks("reportGrassrootsBatch")).hasSize(1).first().satisfies(task -> {
            assertThat(engine.getTaskService().getVariable(task.getId(), "planVersion")).isEqualTo(3);
            assertThat(task.getDueDate()).isEqualTo(AFTER);
        });
    }

    /** In one command, as in the service task that runs it. */
    private void amend(AmendmentEffect effect) {
        apply("plan", effect);
    }

    private void apply(String planId, AmendmentEffect effect) {
        ((StandaloneInMemProcessEngineConfiguration) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
            .execute(context -> {
                waiting.apply(planId, effect);
                return null;
            });
    }

    private void start(String track, int planVersion) {
        engine.getRuntimeService().startProcessInstanceByKey(track, "plan",
            Map.of("unitId", "yuanzhou", "track", track, "planVersion", planVersion));
    }

    private List<Task> tasks(String key) {
        return new ArrayList<>(engine.getTaskService().createTaskQuery().taskDefinitionKey(key).list());
    }

    private String sessionId(Task task) {
        return (String) engine.getTaskService().getVariable(task.getId(), "sessionId");
    }

    private Job timer() {
        return engine.getManagementService().createJobQuery().activityId("event_lectureDay").singleResult();
    }

    private static AmendmentEffect effect(Set<String> cancelled, Set<String> changed) {
        return new AmendmentEffect(2, cancelled, changed, Set.of());
    }

    private static GrassrootsBatch batch(int number, int addedIn) {
        return new GrassrootsBatch("batch", "campaign", "plan", "yuanzhou", number, addedIn, SessionStatus.PLANNED, 0, null,
            null, null, null, null, 0);
    }

    /** Answers the models' expressions. */
    public static final class PlanBeans {

        private final Map<String, Date> days;
        private Date batchDay = BEFORE;

        PlanBeans(Map<String, Date> days) {
            this.days = days;
        }

        public List<?> of(DelegateExecution execution) {
            return execution.getVariable("track").equals("track-expert") ? List.of("first", "second") : List.of(1);
        }

        public Date reportBy(DelegateExecution execution) {
            return batchDay;
        }

        public Date prepare(String sessionId, int workingDays) {
            return days.get(sessionId);
        }

        public Date lectureDay(String sessionId) {
            return days.get(sessionId);
        }
    }
}
