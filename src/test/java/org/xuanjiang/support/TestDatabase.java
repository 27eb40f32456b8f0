package org.xuanjiang.support;

import java.util.HashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the database of a test context: H2 in memory, or PostgreSQL when the build runs the same tests again with
 * {@code -Dxuanjiang.test.database=postgresql}. Every context gets an empty database of its own.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if ("postgresql".equals(System.getProperty("xuanjiang.test.database"))) {
            var settings = new HashMap<String, Object>();
            PostgresDatabase.register((name, value) -> settings.put(name, value.get()));
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("PostgreSQL", settings));
        }
    }
}
