package org.xuanjiang.engine;

import java.util.HashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xuanjiang.support.PostgresDatabase;

class FormTablesOnPostgresTest extends FormTablesTest {

    @Override
    DataSource database() {
        var settings = new HashMap<String, String>();
        PostgresDatabase.register((name, value) -> settings.put(name, value.get().toString()));
        return new DriverManagerDataSource(settings.get("spring.datasource.url"), settings.get("spring.datasource.username"),
            settings.get("spring.datasource.password"));
    }
}
