package org.xuanjiang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.xuanjiang.support.WholeProgram;

/**
 * Every field of the task query that takes an expression, on every way into the engine, with what an attacker would write there.
 * Each attempt is made with the engine's own switches as we set them and with both turned on: ours has to hold alone.
 */
@WholeProgram
class ExpressionsNeverRunTest {

    private static final String CANARY_CLASS = "''.getClass().forName('" + Canary.class.getName() + "')";
    private static final List<String> PAYLOADS = List.of(
        "${canary.sing()}",
        "#{canary.sing()}",
        "text ${canary.sing()} text",
        "${canary}",
        "${" + CANARY_CLASS + ".newInstance()}",
        "${" + CANARY_CLASS + ".getConstructors()[0].newInstance()}",
        "${identityService.saveUser(identityService.newUser('intruder'))}",
        "${runtimeService.startProcessInstanceByKey('campaign')}",
        "${taskService.createTaskQuery().list()}",
        "${workdays.after(5)}",
        "${execution}",
        "${currentUser()}",
        "${dateTime().plusDays(2)}",
        "${1 + 1}",
        "plain text",
        "${",
        "${canary.sing(}");
    private static final List<Method> FIELDS = Arrays.stream(TaskQuery.class.getMethods())
        .filter(method -> method.getName().endsWith("Expression")).toList();

    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identities;
    @Autowired
    private DefaultListableBeanFactory beans;

    private long instances;

    @BeforeEach
    void putsTheCanaryIntoTheProgram() {
        beans.registerSingleton("canary", new Canary());
        Canary.SONGS.set(0);
        instances = runtime.createProcessInstanceQuery().count();
    }

    @AfterEach
    void restoresTheProgram() {
        beans.destroySingleton("canary");
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        filters.createFilterQuery().filterOwner("intruder").list().forEach(filter -> filters.deleteFilter(filter.getId()));
        identities.deleteUser("intruder");
    }

    @ParameterizedTest
    @EnumSource
    void noWayIntoTheEngineEvaluates(Way way) {
        var attempts = new AtomicInteger();
        var failures = new ArrayList<String>();
        for (var engineRefuses : List.of(true, false)) {
            engine.setEnableExpressionsInAdhocQueries(!engineRefuses);
            engine.setEnableExpressionsInStoredQueries(!engineRefuses);
            FIELDS.forEach(field -> PAYLOADS.forEach(payload -> {
                attempts.incrementAndGet();
                var thrown = catchThrowable(() -> way.run(this, field, payload));
                // The engine's own switches answer some before us, in their own words.
                if (!(engineRefuses ? thrown instanceof BadUserRequestException : thrown instanceof RefusedByGate)) {
                    failures.add(field.getName() + " " + payload + " → " + thrown);
                }
            }));
        }
        System.out.printf("expressions, %s: %d attempts, %d not refused, canary called %d times%n",
            way, attempts.get(), failures.size(), Canary.SONGS.get());

        assertThat(FIELDS).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Canary.SONGS).hasValue(0);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(instances);
        assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
        assertThat(failures).isEmpty();
    }

    @Test
    void refusalTellsWhatToWriteInstead() {
        assertThatThrownBy(() -> tasks.createTaskQuery().or().taskAssigneeExpression("${canary.sing()}").endOr().list())
            .isInstanceOf(RefusedByGate.class).hasCauseInstanceOf(ExpressionNotEvaluated.class).hasMessageContaining("请改为填写具体的值");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "nobody"})
    void valuesAreStillSearchedFor(String group) {
        assertThat(tasks.createTaskQuery().or().taskCandidateGroup(group).taskAssignee("fed.reviewer").endOr().list()).isNotNull();
    }

    private TaskQuery with(TaskQuery query, Method field, String payload) {
        try {
            return (TaskQuery) field.invoke(query, payload);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void runsFilter(TaskQuery stored, Supplier<TaskQuery> extending) {
        var filter = filters.saveFilter(filters.newTaskFilter("canary").setOwner("intruder").setQuery(stored));
        try {
            refusedBoth(() -> filters.list(filter.getId(), extending.get()), () -> filters.count(filter.getId(), extending.get()));
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    /** Throws what the second answers, unless the first was let through. */
    private static void refusedBoth(ThrowingCallable list, ThrowingCallable count) {
        assertThatThrownBy(list).isInstanceOf(BadUserRequestException.class);
        throw assertThrows(RuntimeException.class, count::call);
    }

    /** How a query reaches the engine. */
    enum Way {
        TOP_LEVEL {
            @Override
            void run(ExpressionsNeverRunTest test, Method field, String payload) {
                var query = test.with(test.tasks.createTaskQuery(), field, payload);
                refusedBoth(query::list, query::count);
            }
        },
        NESTED_IN_OR {
            @Override
            void run(ExpressionsNeverRunTest test, Method field, String payload) {
                var query = nested(test, field, payload);
                refusedBoth(query::list, query::count);
            }
        },
        SAVED_FILTER {
            @Override
            void run(ExpressionsNeverRunTest test, Method field, String payload) {
                test.runsFilter(test.with(test.tasks.createTaskQuery(), field, payload), () -> null);
            }
        },
        SAVED_FILTER_NESTED {
            @Override
            void run(ExpressionsNeverRunTest test, Method field, String payload) {
                test.runsFilter(nested(test, field, payload), () -> null);
            }
        },
        EXTENDED_FILTER {
            @Override
            void run(ExpressionsNeverRunTest test, Method field, String payload) {
                test.runsFilter(test.tasks.createTaskQuery(), () -> test.with(test.tasks.createTaskQuery(), field, payload));
            }
        },
        EXTENDED_FILTER_NESTED {
            @Override
            void run(ExpressionsNeverRunTest test, Method field, String payload) {
                test.runsFilter(test.tasks.createTaskQuery(), () -> nested(test, field, payload));
            }
        };

        abstract void run(ExpressionsNeverRunTest test, Method field, String payload);

        private static TaskQuery nested(ExpressionsNeverRunTest test, Method field, String payload) {
            return test.with(test.tasks.createTaskQuery().or(), field, payload).endOr();
        }
    }

    /** Counts how often anything reaches it: as a bean, or made anew by reflection. */
    public static class Canary {

        static final AtomicInteger SONGS = new AtomicInteger();

        public Canary() {
            sing();
        }

        public final String sing() {
            SONGS.incrementAndGet();
            return "song";
        }

        @Override
        public String toString() {
            return sing();
        }
    }
}
