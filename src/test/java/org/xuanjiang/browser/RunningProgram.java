package org.xuanjiang.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.xuanjiang.XuanjiangApplication;
import org.xuanjiang.session.Seeds;

/**
 * The whole program as the README starts it, listening on a port, with its own clock and its job executor; only the database
 * lies in memory. Ends with the test class, so that its job executor does not run beside other tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = XuanjiangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
    "xuanjiang.data-dir=target/test-data"})
@ActiveProfiles("demo")
@Import(RunningProgram.Configuration.class)
@DirtiesContext
@interface RunningProgram {

    /** What a story needs to be the same every time. */
    @TestConfiguration(proxyBeanMethods = false)
    class Configuration {

        /** With these, {@link java.util.Random} draws 8 and 60 of a hundred. */
        private static final long DRAWN = 2;
        private static final long NOT_DRAWN = 0;

        /** The first session that is reported is checked, and no other. */
        @Bean
        Seeds seeds() {
            var first = new AtomicBoolean(true);
            return () -> first.getAndSet(false) ? DRAWN : NOT_DRAWN;
        }

        /** Other tests in this JVM let the engine's clock stand still. */
        @Bean
        static BeanFactoryPostProcessor runningEngineClock() {
            return program -> ClockUtil.reset();
        }
    }
}
