package org.xuanjiang.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The databases that the program runs on, for tests of storage that need no engine. */
public enum Database {
    H2 {
        @Override
        DataSource empty() {
            return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty() {
            Map<String, String> settings = new HashMap<>();
            PostgresDatabase.register((name, value) -> settings.put(name, value.get().toString()));
            return new DriverManagerDataSource(settings.get("spring.datasource.url"), settings.get("spring.datasource.username"),
                settings.get("spring.datasource.password"));
        }
    };

    abstract DataSource empty();

    /** A new database with these of the program's migrations, for example {@code V10__campaign}. */
    public JdbcClient with(String... migrations) {
        return JdbcClient.create(holding(migrations));
    }

    /** The same, for tests that need more than one connection. */
    public DataSource holding(String... migrations) {
        var database = empty();
        var scripts = new ResourceDatabasePopulator();
        for (var migration : migrations) {
            scripts.addScript(new ClassPathResource("db/migration/" + migration + ".sql"));
        }
        scripts.execute(database);
        return database;
    }
}
