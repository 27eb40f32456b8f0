package org.xuanjiang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.xuanjiang.support.Example;
import org.xuanjiang.support.Office;
import org.xuanjiang.support.TestClock;

/**
 * How many tasks eight people complete in a second with the trail, and without: two whole programs on one PostgreSQL with durability
 * on, each on a database of its own, measured in turns so that whatever else the machine does meets both. Counted is the time in which
 * tasks are claimed and completed, over HTTP within the JVM; campaigns are made ready outside of it. Processor time is counted beside it,
 * because other work on the machine disturbs it less.
 *
 * <p>{@code mvn -P bench test -Dtest=TrailThroughput -Dxuanjiang.bench.rounds=20}
 */
class TrailThroughput {

    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
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
        var withTrail = new ArrayList<Round>();
        var withoutTrail = new ArrayList<Round>();
        for (var round = 0; round < rounds; round++) {
            // Who goes first has the disk's leftovers of the other; in turns that evens out.
            if (round % 2 == 0) {
                withTrail.add(with.round());
                withoutTrail.add(without.round());
            } else {
                withoutTrail.add(without.round());
                withTrail.add(with.round());
            }
            System.out.printf(Locale.ROOT, "round %2d: with the trail %s; without %s%n", round + 1, withTrail.get(round), withoutTrail.get(round));
        }
        System.out.printf(Locale.ROOT, "%d rounds of %d plans, %d clients, load of the machine %.1f: ", rounds, CAMPAIGNS * UNITS.size(), CLIENTS,
            MACHINE.getSystemLoadAverage());
        report("completions/s", withTrail, withoutTrail, Round::perSecond);
        report("; CPU ms per completion, program", withTrail, withoutTrail, Round::programMillis);
        report(", database", withTrail, withoutTrail, Round::databaseMillis);
        report(", both", withTrail, withoutTrail, round -> round.programMillis() + round.databaseMillis());
        System.out.println();
    }

    private static void report(String what, List<Round> with, List<Round> without, ToDoubleFunction<Round> figure) {
        var ratios = IntStream.range(0, with.size())
            .mapToDouble(round -> figure.applyAsDouble(with.get(round)) / figure.applyAsDouble(without.get(round)));
        System.out.printf(Locale.ROOT, "%s: median %.1f with the trail, %.1f without, median of the rounds' ratios %.3f", what,
            median(with.stream().mapToDouble(figure)), median(without.stream().mapToDouble(figure)), median(ratios));
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return DoubleStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]).average().orElseThrow();
    }

    /** What one round came to: completions in a second, and processor time that each took here and in the database. */
    private record Round(double perSecond, double programMillis, double databaseMillis) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f/s, CPU %.1f + %.1f ms", perSecond, programMillis, databaseMillis);
        }
    }

    /** One program and the people who work with it. */
    private static final class Program {

        private final Office office;
        private final TaskService tasks;
        private final RuntimeService runtime;
        private final JdbcTemplate jdbc;
        /** Of the present round; the decision table spares some units a signature. */
        private int completions;
        private long programNanos;
        private long databaseNanos;

        private Program(ApplicationContext context) {
            this.office = context.getBean(Office.class);
            this.tasks = context.getBean(TaskService.class);
            this.runtime = context.getBean(RuntimeService.class);
            this.jdbc = new JdbcTemplate(context.getBean(DataSource.class));
            office.clock().moveTo(TestClock.START);
        }

        /** Forty plans are drafted, signed, reviewed and approved. */
        Round round() throws Exception {
            completions = 0;
            programNanos = 0;
            databaseNanos = 0;
            var plans = Stream.generate(this::campaign).limit(CAMPAIGNS).flatMap(List::stream).toList();
            var nanos = timed("draftPlan", plans, task -> task.getTenantId() + ".drafter", Example.of("draft-plan"))
                + timed("signPlan", plans, task -> task.getTenantId() + ".leader", Example.of("sign-plan"))
                + timed("reviewPlan", plans, task -> "fed.reviewer", AGREED)
                + timed("approvePlan", plans, task -> "fed.approver", Example.of("approve-plan"));
            return new Round(completions * 1e9 / nanos, programNanos / 1e6 / completions, databaseNanos / 1e6 / completions);
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
                var program = MACHINE.getProcessCpuTime();
                var database = databaseNanos();
                for (var client : people.invokeAll(clients)) {
                    client.get();
                }
                programNanos += MACHINE.getProcessCpuTime() - program;
                databaseNanos += databaseNanos() - database;
                return System.nanoTime() - start;
            } finally {
                people.shutdown();
            }
        }

        /** Processor time that the connections of this program have taken so far; they stay open. */
        private long databaseNanos() {
            return jdbc.queryForList("select pid from pg_stat_activity where datname = current_database()", Long.class).stream()
                .map(ProcessHandle::of).flatMap(Optional::stream).map(backend -> backend.info().totalCpuDuration())
                .flatMap(Optional::stream).mapToLong(Duration::toNanos).sum();
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
