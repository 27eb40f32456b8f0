package org.xuanjiang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/**
 * How many tasks eight people complete in a second with the trail, and without: two whole programs on one PostgreSQL with durability
 * on, each on a database of its own, measured in turns so that whatever else the machine does meets both. Counted is the time in which
 * tasks are claimed and completed, over HTTP within the JVM; campaigns are made ready outside of it.
 *
 * <p>{@code mvn -P bench test -Dtest=TrailThroughput -Dxuanjiang.bench.rounds=20}
 */
class TrailThroughput {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 3;
    private static final int CAMPAIGNS = 4;
    private static final List<String> UNITS = List.of("federation", "publicity-dept", "yuanzhou", "xiji", "longde", "jingyuan", "pengyang",
        "devzone", "city-hospital", "first-school");
    private static final Example AGREED = Example.of("review-plan").with("decision", "AGREE").with("opinion", "同意，报请批准。")
        .withJson("issues", "[]");

    private final int rounds = Integer.getInteger("xuanjiang.bench.rounds", 20);

    @Test
    void withAndWithoutTheTrail() throws Exception {
        System.setProperty("xuanjiang.test.database", "postgresql");
        var with = new Program(new TestContextManager(WithTrail.class).getTestContext().getApplicationContext());
        var without = new Program(new TestContextManager(WithoutTrail.class).getTestContext().getApplicationContext());
        for (var round = 0; round < WARM_UP; round++) {
            with.round();
            without.round();
        }
        var withTrail = new ArrayList<Double>();
        var withoutTrail = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            // Who goes first has the disk's leftovers of the other; in turns that evens out.
            if (round % 2 == 0) {
                withTrail.add(with.round());
                withoutTrail.add(without.round());
            } else {
                withoutTrail.add(without.round());
                withTrail.add(with.round());
            }
            System.out.printf(Locale.ROOT, "round %2d: %6.1f completions/s with the trail, %6.1f without%n", round + 1, withTrail.get(round),
                withoutTrail.get(round));
        }
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            ratios.add(withTrail.get(round) / withoutTrail.get(round));
        }
        System.out.printf(Locale.ROOT, "%d rounds of %d plans, %d clients: median %.1f/s with the trail, %.1f/s without, ratio of medians %.3f, "
            + "median of the rounds' ratios %.3f%n", rounds, CAMPAIGNS * UNITS.size(), CLIENTS, median(withTrail), median(withoutTrail),
            median(withTrail) / median(withoutTrail), median(ratios));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]).average().orElseThrow();
    }

    /** One program and the people who work with it. */
    private static final class Program {

        private final Office office;
        private final TaskService tasks;
        private final RuntimeService runtime;
        /** Of the present round; the decision table spares some units a signature. */
        private int completions;

        private Program(ApplicationContext context) {
            this.office = context.getBean(Office.class);
            this.tasks = context.getBean(TaskService.class);
            this.runtime = context.getBean(RuntimeService.class);
            office.clock().moveTo(TestClock.START);
        }

        /** @return completions in a second, while plans are drafted, signed, reviewed and approved */
        double round() throws Exception {
            completions = 0;
            var plans = Stream.generate(this::campaign).limit(CAMPAIGNS).flatMap(List::stream).toList();
            var nanos = timed("draftPlan", plans, task -> task.getTenantId() + ".drafter", Example.of("draft-plan"))
                + timed("signPlan", plans, task -> task.getTenantId() + ".leader", Example.of("sign-plan"))
                + timed("reviewPlan", plans, task -> "fed.reviewer", AGREED)
                + timed("approvePlan", plans, task -> "fed.approver", Example.of("approve-plan"));
            return completions * 1e9 / nanos;
        }

        /** @return process instances of its plans */
        private List<String> campaign() {
            JsonNode opened = office.as("fed.reviewer").posts("/api/campaigns", "{}").json();
            var campaign = runtime.createProcessInstanceQuery().processInstanceBusinessKey(opened.get("id").asText(), "campaign").singleResult();
            completes("fed.reviewer", task(campaign.getId(), "draftCampaign"), Example.of("draft-campaign").with("units", UNITS));
            completes("fed.approver", task(campaign.getId(), "issueCampaign"), Example.of("issue-campaign"));
            return runtime.createProcessInstanceQuery().superProcessInstanceId(campaign.getId()).list().stream()
                .map(plan -> plan.getBusinessKey()).toList();
        }

        private Task task(String instance, String key) {
            return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(key).singleResult();
        }

        private long timed(String key, List<String> plans, PersonOf person, Example submission) throws Exception {
            var open = new ConcurrentLinkedQueue<Task>();
            plans.forEach(plan -> open.addAll(tasks.createTaskQuery().processInstanceBusinessKey(plan).taskDefinitionKey(key).list()));
            completions += open.size();
            var people = Executors.newFixedThreadPool(CLIENTS);
            try {
                var clients = Stream.generate(() -> (Callable<Void>) () -> {
                    for (var task = open.poll(); task != null; task = open.poll()) {
                        completes(person.of(task), task, submission);
                    }
                    return null;
                }).limit(CLIENTS).toList();
                var start = System.nanoTime();
                for (var client : people.invokeAll(clients)) {
                    client.get();
                }
                return System.nanoTime() - start;
            } finally {
                people.shutdown();
            }
        }

        private void completes(String person, Task task, Example submission) {
            var desk = office.as(person);
            desk.claims(task);
            var answer = desk.submits(task.getId(), submission);
            if (answer.status() != 200) {
                throw new IllegalStateException(task.getTaskDefinitionKey() + " by " + person + ": " + answer.body());
            }
        }
    }

    private interface PersonOf {

        String of(Task task);
    }
}
